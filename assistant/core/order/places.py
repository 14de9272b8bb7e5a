"""Provinces and their cities by their short names; what is smaller is known by its last letter."""

from functools import cache

MUNICIPALITIES = ("北京", "天津", "上海", "重庆")

# Short name, and what may stand behind it; the cities of prefecture level (and those counties that
# answer to the province itself), each as it is called without 市, 地区, 盟 or 自治州.
_PROVINCES = """
北京|市| 北京
天津|市| 天津
上海|市| 上海
重庆|市| 重庆
河北|省| 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
山西|省| 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古|自治区| 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒
  阿拉善
辽宁|省| 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
吉林|省| 长春 吉林 四平 辽源 通化 白山 松原 白城 延边朝鲜族 延边
黑龙江|省| 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
江苏|省| 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
浙江|省| 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
安徽|省| 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
福建|省| 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
江西|省| 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
山东|省| 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜
河南|省| 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口
  驻马店 济源
湖北|省| 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施土家族苗族 恩施 仙桃
  潜江 天门 神农架
湖南|省| 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西土家族苗族 湘西
广东|省| 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞
  中山 潮州 揭阳 云浮
广西|壮族自治区 自治区| 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
海南|省| 海口 三亚 三沙 儋州 五指山 琼海 文昌 万宁 东方
四川|省| 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中
  资阳 阿坝藏族羌族 阿坝 甘孜藏族 甘孜 凉山彝族 凉山
贵州|省| 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南布依族苗族 黔西南 黔东南苗族侗族 黔东南
  黔南布依族苗族 黔南
云南|省| 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄彝族 楚雄 红河哈尼族彝族 红河 文山壮族苗族
  文山 西双版纳傣族 西双版纳 大理白族 大理 德宏傣族景颇族 德宏 怒江傈僳族 怒江 迪庆藏族 迪庆
西藏|自治区| 拉萨 日喀则 昌都 林芝 山南 那曲 阿里
陕西|省| 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
甘肃|省| 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏回族 临夏 甘南藏族
  甘南
青海|省| 西宁 海东 海北藏族 海北 黄南藏族 黄南 海南藏族 果洛藏族 果洛 玉树藏族 玉树
  海西蒙古族藏族 海西
宁夏|回族自治区 自治区| 银川 石嘴山 吴忠 固原 中卫
新疆|维吾尔自治区 生产建设兵团 自治区| 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉回族 昌吉 博尔塔拉蒙古
  博尔塔拉 巴音郭楞蒙古 巴音郭楞 阿克苏 克孜勒苏柯尔克孜 克孜勒苏 喀什 和田 伊犁哈萨克 伊犁 塔城
  阿勒泰 石河子 阿拉尔 图木舒克 五家渠 北屯 铁门关 双河 可克达拉 昆玉 胡杨河
台湾|省| 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义
香港|特别行政区| 香港
澳门|特别行政区| 澳门
"""
# What stands in a city's place there, and is no city to be known without its province.
_QUARTERS = {
    "香港": ("香港岛", "九龙", "新界"),
    "澳门": ("澳门半岛", "氹仔岛", "氹仔", "路环岛", "路环", "路氹城"),
}
# Prefecture-level cities without districts: a town or street comes next.
WITHOUT_DISTRICTS = ("东莞", "中山", "儋州", "嘉峪关")
# What copied addresses put in the city's place where there is none.
BETWEEN = (
    "郊县",
    "县 ",
    "市辖区",
    "省直辖县级行政区划",
    "省直辖县级行政单位",
    "自治区直辖县级行政区划",
    "自治区直辖县级行政单位",
    "省直辖县",
)
CITY_ENDINGS = ("市", "自治州", "地区", "盟", "林区", "新区")
SHORT_ENDINGS = ("州",)  # 大理州; the name of 广州 ends so, too


@cache
def provinces() -> tuple[str, ...]:
    """Short names."""
    return tuple(_cities())


@cache
def province_endings(province: str) -> tuple[str, ...]:
    """What may follow a province's short name, longest first: 壮族自治区, 自治区."""
    lines = _lines()
    return next(tuple(endings.split()) for name, endings, _ in lines if name == province)


@cache
def cities_of(province: str) -> tuple[str, ...]:
    """The cities of a province, longest name first."""
    return (*_QUARTERS.get(province, ()), *_cities()[province])


@cache
def province_of(city: str) -> str:
    """The province a city lies in; empty when there is no such city."""
    return next((name for name, cities in _cities().items() if city in cities), "")


@cache
def all_cities() -> tuple[str, ...]:
    """Every city, longest name first."""
    every = {city for cities in _cities().values() for city in cities}
    return tuple(sorted(every, key=lambda city: (-len(city), city)))


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    lines = _lines()
    return {name: tuple(sorted(cities.split(), key=len)[::-1]) for name, _, cities in lines}


def _lines() -> list[list[str]]:
    joined = _PROVINCES.replace("\n  ", " ")
    return [line.split("|") for line in joined.split("\n") if line]
