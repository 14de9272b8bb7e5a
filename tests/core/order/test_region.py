"""Province, city, district: where they begin and end, and when they are sure."""

import pytest

from assistant.core.order.places import all_cities, cities_of, province_of, provinces
from assistant.core.order.region import begins_with_place, find_region


@pytest.mark.parametrize(
    ("text", "parts", "rest"),
    [
        ("浙江省杭州市余杭区文一西路1号", ("浙江省", "杭州市", "余杭区"), "文一西路1号"),
        ("浙江省 杭州市 余杭区 文一西路1号", ("浙江省", "杭州市", "余杭区"), " 文一西路1号"),
        ("浙江省-杭州市-余杭区-文一西路1号", ("浙江省", "杭州市", "余杭区"), "-文一西路1号"),
        ("浙江/杭州/余杭区", ("浙江", "杭州", "余杭区"), ""),
        ("北京市朝阳区建国路1号", ("北京市", "", "朝阳区"), "建国路1号"),
        ("北京朝阳区建国路1号", ("北京", "", "朝阳区"), "建国路1号"),
        ("重庆市 县 垫江县", ("重庆市", "", "垫江县"), ""),
        ("上海市浦东新区世纪大道1号", ("上海市", "", "浦东新区"), "世纪大道1号"),
        ("广西壮族自治区桂林市阳朔县西街1号", ("广西壮族自治区", "桂林市", "阳朔县"), "西街1号"),
        (
            "新疆维吾尔自治区伊犁哈萨克自治州伊宁市",
            ("新疆维吾尔自治区", "伊犁哈萨克自治州", "伊宁市"),
            "",
        ),
        ("内蒙古自治区兴安盟乌兰浩特市", ("内蒙古自治区", "兴安盟", "乌兰浩特市"), ""),
        ("西藏自治区阿里地区噶尔县", ("西藏自治区", "阿里地区", "噶尔县"), ""),
        ("湖北省神农架林区松柏镇", ("湖北省", "神农架林区", ""), "松柏镇"),
        ("江苏省昆山市玉山镇", ("江苏省", "", "昆山市"), "玉山镇"),
        ("山东省青岛市市南区香港中路", ("山东省", "青岛市", "市南区"), "香港中路"),
        ("湖北省荆州市沙市区北京路", ("湖北省", "荆州市", "沙市区"), "北京路"),
        ("江西省赣州市赣县区梅林镇", ("江西省", "赣州市", "赣县区"), "梅林镇"),
        ("河南省新乡市红旗区金穗大道", ("河南省", "新乡市", "红旗区"), "金穗大道"),
        ("河南省新乡市新乡县翟坡镇", ("河南省", "新乡市", "新乡县"), "翟坡镇"),
        ("江西省景德镇市珠山区", ("江西省", "景德镇市", "珠山区"), ""),
        ("山西省阳泉市郊区义井镇", ("山西省", "阳泉市", "郊区"), "义井镇"),
        ("黑龙江省大庆市让胡路区", ("黑龙江省", "大庆市", "让胡路区"), ""),
        ("湖南省怀化市通道侗族自治县", ("湖南省", "怀化市", "通道侗族自治县"), ""),
        ("河北省石家庄市正定县城关镇", ("河北省", "石家庄市", "正定县"), "城关镇"),
        ("浙江省杭州市文一西路阳光小区3幢", ("浙江省", "杭州市", ""), "文一西路阳光小区3幢"),
        ("浙江省杭州市阳光小区3幢", ("浙江省", "杭州市", ""), "阳光小区3幢"),
        ("浙江省杭州市万达园区3幢", ("浙江省", "杭州市", ""), "万达园区3幢"),
        ("江苏省苏州市苏州工业园区", ("江苏省", "苏州市", "苏州工业园区"), ""),
        ("新疆石河子市三区3幢", ("新疆", "石河子市", "三区"), "3幢"),
        ("浙江省杭州市幸福家园社区", ("浙江省", "杭州市", ""), "幸福家园社区"),
        ("湖南省长沙市人民县道1号", ("湖南省", "长沙市", ""), "人民县道1号"),
        ("云南大理州大理市下关镇", ("云南", "大理州", "大理市"), "下关镇"),
        ("广东广州天河区", ("广东", "广州", "天河区"), ""),
        ("浙江杭州", ("浙江", "杭州", ""), ""),
        ("海南省海口市美兰区", ("海南省", "海口市", "美兰区"), ""),
        ("香港特别行政区九龙城区", ("香港特别行政区", "", "九龙城区"), ""),
        (
            "香港特别行政区九龙油尖旺区弥敦道1号",
            ("香港特别行政区", "九龙", "油尖旺区"),
            "弥敦道1号",
        ),
        ("香港 新界 沙田区 大围1号", ("香港", "新界", "沙田区"), " 大围1号"),
        ("香港特别行政区香港岛中西区", ("香港特别行政区", "香港岛", "中西区"), ""),
        ("澳门特别行政区澳门半岛新口岸", ("澳门特别行政区", "澳门半岛", ""), "新口岸"),
        ("澳门澳门半岛风顺堂区1号", ("澳门", "澳门半岛", "风顺堂区"), "1号"),
        (
            "新疆维吾尔自治区新疆生产建设兵团第八师石河子市北泉镇",
            ("新疆维吾尔自治区", "新疆生产建设兵团第八师石河子市", ""),
            "北泉镇",
        ),
        ("新疆生产建设兵团第一师阿拉尔市", ("新疆生产建设兵团", "第一师阿拉尔市", ""), ""),
        ("广东省东莞市市辖区长安镇", ("广东省", "东莞市", "长安镇"), ""),
        ("河北省张家口市下花园区1号", ("河北省", "张家口市", "下花园区"), "1号"),
        ("重庆市九龙坡区杨家坪", ("重庆市", "", "九龙坡区"), "杨家坪"),
    ],
)
def test_regions_are_read(text: str, parts: tuple[str, str, str], rest: str) -> None:
    place = find_region(text)
    assert place is not None
    region = place.region
    assert (region.province, region.city, region.district) == parts
    assert text[place.end :] == rest


@pytest.mark.parametrize(
    "text", ["能发到海南吗", "北京时间", "南京路1号", "中山北路30号", "上海", "你好", ""]
)
def test_a_place_that_is_only_mentioned_is_no_region(text: str) -> None:
    assert find_region(text) is None


def test_a_label_makes_a_bare_city_a_region() -> None:
    assert find_region("浙江文一西路1号", labelled=True) is not None
    assert find_region("中山大道1号", labelled=True) is None


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("浙江省杭州市余杭区", True),
        ("杭州市余杭区", True),
        ("北京市朝阳区", True),
        ("江苏省昆山市", True),
        ("浙江杭州余杭区", False),
        ("浙江省杭州余杭区", False),
        ("浙江杭州市余杭区", False),
        ("浙江省杭州市", False),
        ("广东省东莞市长安镇", False),
        ("北京朝阳区", False),
    ],
)
def test_only_what_is_written_out_is_sure(text: str, sure: bool) -> None:
    place = find_region(text)
    assert place is not None
    assert place.region.sure is sure


def test_the_region_may_stand_anywhere() -> None:
    place = find_region("亲，寄到浙江省杭州市余杭区文一西路1号")
    assert place is not None
    assert place.start == 4


def test_a_city_of_another_province_is_no_city_here() -> None:
    place = find_region("浙江省南京市玄武区")
    assert place is not None
    assert (place.region.city, place.region.district) == ("", "南京市")


def test_every_city_lies_in_a_province() -> None:
    assert len(provinces()) == 34
    assert len(all_cities()) > 330
    for province in provinces():
        assert cities_of(province)
    assert province_of("杭州") == "浙江"
    assert province_of("长安") == ""
    assert begins_with_place("杭州西湖")
    assert not begins_with_place("西湖")
