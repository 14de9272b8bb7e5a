"""Pasted texts put together by chance from names, telephones, places and layouts."""

import random
from collections.abc import Callable, Iterator

from tests.core.order.table import Row

_NAMES = [
    "张伟",
    "王秀英",
    "李娜",
    "刘洋",
    "陈静",
    "杨磊",
    "黄丽",
    "赵军",
    "周杰",
    "吴敏",
    "徐涛",
    "孙艳",
    "马超",
    "朱婷",
    "胡歌",
    "郭靖",
    "何炅",
    "高圆圆",
    "林志颖",
    "罗永浩",
    "郑爽",
    "梁朝伟",
    "欧阳锋",
    "司马懿",
    "诸葛亮",
    "上官婉儿",
    "慕容复",
    "王女士",
    "李先生",
    "陈小姐",
]
_MINORITY = ("买买提·艾合买提", "阿不都·热合曼", "古丽·米吉提", "巴特尔·宝音")
_REGIONS = [
    "浙江省 杭州市 西湖区",
    "江苏省 苏州市 吴中区",
    "广东省 深圳市 宝安区",
    "山东省 济南市 历下区",
    "河北省 石家庄市 长安区",
    "四川省 成都市 锦江区",
    "湖北省 武汉市 江岸区",
    "河南省 洛阳市 涧西区",
    "福建省 福州市 鼓楼区",
    "北京市 北京市 丰台区",
    "上海市 上海市 黄浦区",
    "重庆市 重庆市 沙坪坝区",
    "广西壮族自治区 柳州市 城中区",
    "内蒙古自治区 包头市 昆都仑区",
    "新疆维吾尔自治区 乌鲁木齐市 沙依巴克区",
    "宁夏回族自治区 吴忠市 利通区",
    "云南省 昆明市 五华区",
    "贵州省 遵义市 红花岗区",
    "江苏省 无锡市 江阴市",
    "浙江省 金华市 义乌市",
    "四川省 凉山彝族自治州 西昌市",
    "吉林省 延边朝鲜族自治州 延吉市",
    "湖南省 长沙市 浏阳市",
    "安徽省 黄山市 歙县",
    "陕西省 汉中市 南郑区",
    "甘肃省 天水市 秦州区",
    "海南省 三亚市 天涯区",
    "辽宁省 朝阳市 双塔区",
    "黑龙江省 大庆市 让胡路区",
    "江西省 上饶市 婺源县",
    "内蒙古自治区 赤峰市 巴林右旗",
]
_DETAILS = [
    "人民路88号",
    "中山大道123号2栋501室",
    "解放街5号院3号楼2单元402",
    "滨江大道1688号万科城市花园6幢1单元1203室",
    "建设北路12号",
    "城关镇幸福村8组",
    "新华街道和平里社区21号",
    "科技园路66号软件大厦B座1105",
    "体育场东路9号水岸花城3期12栋",
    "文化路15号附2号",
    "大学城学府路1号男生宿舍7栋308",
    "高新大道777号",
    "五一巷3弄6号",
    "红旗路100号（菜鸟驿站）",
    "银杏路8号金茂府2号楼3002",
]
_PHONE_SHAPES: tuple[Callable[[str], tuple[str, str]], ...] = (
    lambda n: (n, n),
    lambda n: (f"{n[:3]} {n[3:7]} {n[7:]}", n),
    lambda n: (f"{n[:3]}-{n[3:7]}-{n[7:]}", n),
    lambda n: (f"{n}_6603", f"{n}_6603"),
    lambda n: (f"{n}-1234", f"{n}-1234"),
    lambda n: (f"{n}转8801", f"{n}-8801"),
    lambda n: (f"+86 {n}", n),
    lambda n: (f"86-{n}", n),
    lambda n: (f"{n[:3]}****{n[7:]}", f"{n[:3]}****{n[7:]}"),
    lambda n: (f"0571-{n[3:]}", f"0571-{n[3:]}"),
)
_LAYOUTS = (
    "{n} {p} {r}{a}",
    "{n}，{p}，{r}{a}",
    "{p} {n} {r}{a}",
    "{r}{a} {n} {p}",
    "{r}{a} {p} {n}",
    "{r}{a}，{n}，{p}",
    "{n}\n{p}\n{r}{a}",
    "{r}{a}\n{n}\n{p}",
    "{n} {r}{a} {p}",
    "{R} {a} {n} {p}",
    "{n}，86-{m}，{R} {a} ，310000",
    "收货人：{n}\n手机号码：{p}\n所在地区：{R}\n详细地址：{a}",
    "收件人:{n} 电话:{p} 地址:{r}{a}",
    "地址：{r}{a}\n联系人：{n}\n联系电话：{p}",
    "姓名：{n}，电话：{p}，收货地址：{r}{a}",
    "收货人\n{n}\n手机号\n{p}\n收货地址\n{r}{a}",
    "亲改下地址：{n} {p} {r}{a}",
    "麻烦改成 {r}{a} {n}收 {p} 谢谢",
    "订单编号：{o}\n收货人：{n}\n联系方式：{p}\n收货地址：{R} {a}",
    "收件人{n}电话{p}地址{r}{a}",
)
_ORDERS = (("{d6}-{d15}", "pinduoduo"), ("3{d18}", "taobao"))


def composed(number: int, seed: int) -> Iterator[Row]:
    """So many rows, the same for the same seed."""
    chance = random.Random(seed)
    for place in range(number):
        yield _row(chance, f"composed:{place}")


def _row(chance: random.Random, place: str) -> Row:
    name = chance.choice((*_NAMES, *_NAMES, *_MINORITY))
    mobile = f"1{chance.choice('3456789')}{_digits(chance, 9)}"
    layout = chance.choice(_LAYOUTS)
    phone, wanted_phone = _phone(chance, mobile, layout)
    region, detail = chance.choice(_REGIONS), chance.choice(_DETAILS)
    order, platform = _order(chance)
    text = layout.format(
        n=name, p=phone, m=mobile, r=region.replace(" ", ""), R=region, a=detail, o=order
    )
    wanted = {"name": name, "phone": wanted_phone, "region": region.replace(" ", "")}
    wanted["address"] = detail
    if "{o}" in layout:
        wanted["order"] = f"{order}={platform}"
    return Row(place, text, wanted)


def _phone(chance: random.Random, mobile: str, layout: str) -> tuple[str, str]:
    if "{m}" in layout:
        return "", mobile
    shown, wanted = chance.choice(_PHONE_SHAPES)(mobile)
    return (shown, wanted) if wanted[5:6] not in "01" else (mobile, mobile)


def _order(chance: random.Random) -> tuple[str, str]:
    shape, platform = chance.choice(_ORDERS)
    digits = {f"d{count}": _digits(chance, count) for count in (6, 15, 18)}
    return shape.format(**digits), platform


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))
