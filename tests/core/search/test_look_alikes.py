"""What agents type all day, against a shop of look-alikes: readings, confusions, widths, typos."""

import pytest

from tests.core.search.library import found, index, phrase

CODES = {"产品参数": "CS01", "保修卡": "BX"}
SHOP = index(
    *(
        phrase(title, title, text, code=CODES.get(title, ""))
        for title, text in (
            ("重庆发货", "亲，重庆仓库发货"),
            ("重量多少", "亲，净重二百克"),
            ("重复下单", "亲，重复的订单退您"),
            ("银行卡退款", "亲，退到银行卡"),
            ("行业标准", "亲，符合行业标准"),
            ("这样行不行", "亲，您看行不行"),
            ("还款说明", "亲，花呗还款日"),
            ("还有优惠", "亲，还有满减"),
            ("退还押金", "亲，押金退还"),
            ("长短说明", "亲，裙长九十"),
            ("长辈礼物", "亲，送长辈"),
            ("调整价格", "亲，帮您调整"),
            ("调换货物", "亲，可以调换"),
            ("差不多吗", "亲，差不多"),
            ("出差地址", "亲，出差收货"),
            ("差评处理", "亲，抱歉"),
            ("零食礼包", "亲，好吃"),
            ("快乐购物", "亲，购物快乐"),
            ("音乐贺卡", "亲，音乐卡"),
            ("数量核对", "亲，数一数"),
            ("得数", "亲，您得数清楚"),
            ("免费安装", "亲，免费"),
            ("有货吗", "亲，有货"),
            ("包邮吗", "亲，包邮"),
            ("发什么快递", "亲，中通"),
            ("退货流程", "亲，申请退货"),
            ("女装尺码", "亲，报身高"),
            ("流量卡", "亲，流量"),
            ("产品参数", "亲，参数表"),
            ("保修卡", "亲，一年"),
            ("绿色环保", "亲，绿色"),
            ("音响连接", "亲，蓝牙"),
            ("西安仓库", "亲，西安发"),
            ("方案调整", "亲，方案"),
            ("哪儿发货", "亲，杭州"),
            ("和好友一起买", "亲，和好友"),
            ("结束时间", "亲，结束"),
            ("参加活动", "亲，参加"),
            ("人参礼盒", "亲，人参"),
            ("什么时候到", "亲，明天"),
            ("尺码偏大", "亲，偏大"),
            ("转发有礼", "亲，转发"),
            ("大小对照", "亲，大小"),
            ("套餐搭配", "亲，套餐"),
        )
    )
)


@pytest.mark.parametrize(
    ("first", "typed"),
    [
        ("重庆发货", "cq | chongqing | zhongqing | 重q"),
        ("重量多少", "zhongl | zhongliang"),
        ("重复下单", "chongfu | cf"),
        ("银行卡退款", "yinhang | yhk | yinhangka | yinxing | 银h"),
        ("行业标准", "hangye | hybz | xingye"),
        ("这样行不行", "xingbuxing | xbx | hbh"),
        ("还款说明", "haikuan | huankuan | hk"),
        ("还有优惠", "haiyou | huanyou"),
        ("退还押金", "tuihuan"),
        (
            "退货流程",
            "tuihuo | thuo | tuihlc | thlc | tihuo | tuihhuo | tiuhuo | tuihuoliucheng"
            " | tuihuoliuchen | tuihuoluicheng | 退火流程 | 退貨流程"
            " | ＴＨＬＣ | ｔｕｉｈｕｏ | 流程 退货 | t货 | tui货 | 退huo",
        ),
        ("长短说明", "changduan"),
        ("长辈礼物", "zhangbei | zb"),
        ("调整价格", "tiaozheng | tz"),
        ("调换货物", "diaohuan | dh | tiaohuan"),
        ("差不多吗", "chabuduo"),
        ("出差地址", "chuchai"),
        ("差评处理", "chaping | chaiping"),
        ("快乐购物", "kuaile"),
        ("音乐贺卡", "yinyue"),
        ("数量核对", "shuliang"),
        ("参加活动", "canjia"),
        ("人参礼盒", "renshen | rencan | 人shen"),
        ("女装尺码", "nvzhuang | lvzhuang | nüzhuang | nuzhuang | 尺码 女 | 女装 报身高"),
        ("流量卡", "liuliang | niuniang"),
        ("绿色环保", "lvse | luse"),
        ("西安仓库", "xian | xi'an"),
        ("方案调整", "fangan | fang'an"),
        ("哪儿发货", "naer"),
        ("和好友一起买", "haoyou"),
        ("音响连接", "yinxiang | yingxiang"),
        ("有货吗", "诱惑吗 | 又货吗 | 有活吗"),
        ("包邮吗", "包油吗 | 包由吗 | 包you吗 | 包y"),
        ("发什么快递", "发什么块递 | 发神么快递 | 發什麼快遞 | 快递 什么 | kuaidi shenme"),
        ("保修卡", "BX | bx | ｂｘ"),
        ("产品参数", "cs01 | CS01 | CS0"),
        ("尺码偏大", "cima | chima"),
        ("什么时候到", "shenmeshihou | shengmeshihou | smsh"),
        ("转发有礼", "zhuanfa | zuanfa | zhuangfa"),
        ("大小对照", "daxiao"),
        ("套餐搭配", "taochan | taocan"),
        ("结束时间", "jieshu | jiesu | jiesushijian | jieshushijan"),
    ],
)
def test_it_comes_first(first: str, typed: str) -> None:
    for query in typed.split(" | "):
        assert found(SHOP, query)[0] == first, query
