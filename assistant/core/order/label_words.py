"""The words that announce what follows them: 收货人, 手机号码, 订单编号 …"""

from enum import StrEnum
from functools import cache


class Label(StrEnum):
    """What a label announces; `NONE`: nothing does, `OTHER`: something an order is not read for.

    `NEWS`: where a parcel is; only its number is read.
    """

    NONE = ""
    ORDER = "order"
    TRACKING = "tracking"
    NUMBER = "number"
    NAME = "name"
    PHONE = "phone"
    REGION = "region"
    ADDRESS = "address"
    ITEM = "item"
    SPEC = "spec"
    QUANTITY = "quantity"
    CARRIER = "carrier"
    OTHER = "other"
    NEWS = "news"


# A label a paragraph. `!`: also one without a colon; the others are words of everyday talk, too.
_WORDS = """
order:  !订单编号 !订单号码 !订单号 !主订单编号 !子订单编号 !订单ID !订单id !订单 交易订单号
tracking:  !快递单号 !运单号码 !运单号 !物流单号 !运单编号 !物流编号 !快递编号 !快递号 !面单号
  包裹单号
number:  !单号 编号
name:  !收货人姓名 !收件人姓名 !收货人 !收件人 !联系人姓名 !联系人 !姓名 名字 收货姓名 收件姓名
  买家姓名 收件 收货 收 接收人 !我叫 Name name Receiver Consignee
phone:  !手机号码 !手机号 !手机 !联系电话 !电话号码 !电话 !联系方式 !收货人电话 !收件人电话
  !收货人手机号 !收货人手机 !收件人手机 !收件人手机号 !联系人电话 !联系手机 收货电话 收件电话
  固定电话 座机 联系号码 号码 tel Tel TEL phone Phone Mobile mobile
region:  !所在地区 !省市区 !所在区域 !省份 !城市 !区县 收货地区 地区 所在地 区域 省 市 区 县
  街道 乡镇
address:  !详细地址 !收货地址 !收件地址 !街道地址 !收货信息 !收件信息 !收货人信息 !收件人信息
  !新地址 !地址 !地址改成 !地址改为 !改成 !改为 !寄到 !发到 送货地址 配送地址 寄送地址 邮寄地址
  收货详址 地址信息 新的地址 新收货地址 改后地址 改下地址 改地址 改一下地址 修改地址 更改地址
  现在 改后 新的 详细 改到 Address address Addr
item:  商品名称 宝贝名称 商品信息 商品标题 商品 宝贝 货品名称 货品 品名 产品名称 产品 款式名称
spec:  规格 颜色分类 商品规格 颜色 尺码 尺寸 型号 SKU sku 规格型号 款式 套餐 口味 净含量
quantity:  数量 购买数量 商品数量 件数
carrier:  快递公司 物流公司 快递 物流 承运商 承运人 配送方式 物流名称 发货方式
other:  邮编 邮政编码 下单时间 付款时间 支付时间 创建时间 成交时间 发货时间 支付宝交易号 交易号
  交易单号 微信支付单号 支付单号 支付流水号 流水号 支付方式 实付款 实付 实收款 合计 总价 总计
  运费 优惠 备注 买家留言 卖家备注 留言 买家昵称 买家 昵称 旺旺 旺旺号 店铺 店铺名称 卖家 发票
  身份证号码 身份证号 身份证 !订单状态 状态 金额 单价 价格 订单金额 商品总价 寄件人 寄件人电话
  !寄件电话 寄件地址 发件人 发件人电话 发件地址 发货人 发货地址 退货地址 原地址 旧地址 原收货地址
  之前地址 !商品编码 商家编码 货号 款号 银行卡号 卡号 时间 !商品ID 开户行 备用 备用电话
  备用号码 订单时间 订单备注 物流状态 !订单信息 !物流信息 !联系客服
  !退款编号 !退款单号 !退款ID !退货编号 !售后编号 !售后单号 !售后单 !服务单号 !服务单 !工单号
  !工单编号 !工单 !投诉编号 !投诉单号 !维权编号 !发票号码 !商品编号 !商品条码
  签收人 代收人 快递员 派件员 派送员 配送员 揽件员 揽投员 业务员 快递小哥 !快递员电话 !派件员电话
  !快递电话 !客服电话 !售后电话 !店铺电话 !商家电话 !网点电话 !驿站电话 寄件人姓名 寄件人手机
  !发件电话 !发货电话 下单人 付款人 订购人 !备用联系人 !紧急联系人 公司名称 单位名称 发票抬头 抬头
  税号 开票信息 注册地址 注册电话 开票地址 交易状态 原来 原先 之前 以前 旧的
"""


@cache
def vocabulary() -> dict[str, tuple[Label, bool]]:
    """Each word with its label, and whether it is one without a colon, too."""
    paragraphs = (line.split(":") for line in _WORDS.replace("\n  ", " ").split("\n") if line)
    return {
        word.lstrip("!"): (Label(label), word.startswith("!"))
        for label, words in paragraphs
        for word in words.split()
    }
