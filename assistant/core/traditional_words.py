"""Our own sentences in traditional characters, with the words Taiwan has for computers."""

import re
from functools import cache, lru_cache

from assistant.core.search.traditional import SIMPLIFIED

# The longest that fits counts. A character that is in use in Taiwan as it stands, such as 后 or 里,
# is written otherwise only where a word here says so. A table's 列 is 欄, and its 行 is 列.
_WORDS = """
文件夹=資料夾 数据文件夹=程式資料夾 文件=檔案 剪贴板=剪貼簿 程序=程式 数据库=資料庫 数据=資料
服务器=伺服器
设置=設定 软件=軟體 登录=登入 粘贴=貼上 快捷键=快速鍵 导入=匯入 默认=預設 窗口=視窗
屏幕=螢幕 搜索=搜尋 字符=字元 制表符=定位字元 网址=網址 网络=網路 用户=使用者 磁盘=磁碟
内存=記憶體 信息=資訊 启动=啟動 运行=執行 打印=列印 支持=支援 质量=品質 服务=服務
脚本=指令碼 代码=代碼 目录=目錄 正则表达式=規則運算式 复制=複製 重复=重複 控制=控制
制定=制定 合并=合併 并=並 标签=標籤 备注=備註 注释=註釋 后=後 里=裡 几=幾 于=於
价=價 占=佔 松开=鬆開 采用=採用 其余=其餘 种=種 发布=發布 系统=系統 日志=日誌
光标=游標 一会儿=一會兒 着=著 公里=公里 千里=千里 皇后=皇后 分布=分布 关系=關係
联系=聯繫 干净=乾淨 台=台 导出=匯出 保存=儲存 撤销=復原 密钥=金鑰 共享=共用 共享盘=共用磁碟
发送=傳送 响应=回應 本地=本機 生成=產生 昵称=暱稱 录制=錄製 回复=回覆 答复=答覆
标准=標準 拿不准=拿不準 顺丰=順豐 “=「 ”=」
链接=連結 批注=註解 单元格=儲存格 文本框=文字方塊 文档=文件
制作=製作 限制=限制 强制=強制 复杂=複雜 准备=準備 范围=範圍 剩余=剩餘 采集=採集 干燥=乾燥
里程=里程 里程序=裡程式 自带=內建
查找=尋找 查找替换=尋找取代 全局=全域 凭据库=認證管理員 密码管理器=密碼管理工具 普通文件=一般檔案
打码=遮蔽 培训记录=訓練紀錄 汇总=彙總 依次=依序 空格勾上=空白鍵勾上 Alt+空格=Alt+空白鍵
包邮=免運 反馈=回報 发货时间=出貨時間 档位=級距
哪一列=哪一欄 每一列=每一欄 各列=各欄 这些列=這些欄 认错了列=認錯了欄 一行是表头=一列是表頭
订单号=訂單編號 身份证号=身分證字號 打开=開啟 退出=結束 查看=檢視 恢复=還原 恢复码=恢復碼
列表=清單 任务管理器=工作管理員 字节=位元組 证书=憑證 演示=示範 内网=內部網路 命令=指令
变量=變數 花括号=大括號 方括号=中括號 嵌套=巢狀 缩进=縮排 注释=註解 解析器=剖析器 代码块=程式碼區塊
命令行=命令列 用户名=使用者名稱 网页代码=網頁原始碼 文本文件=文字檔 压缩文件=壓縮檔
表格软件=試算表軟體
加一行=加一列 去掉这行=去掉這列 光标所在的一行=游標所在的一列 选中几行=選中幾列 选中的行=選中的列
这一行有=這一列有 这一行没有话术=這一列沒有話術
"""
_CHOSEN = """
个=個 么=麼 别=別 发=發 启=啟 团=團 复=復 当=當 录=錄 术=術 签=簽 线=線 证=證
钥=鑰 与=與 获=獲 历=歷 尽=盡 钟=鐘 脏=髒 冲=衝 汇=匯 坛=壇 弥=彌 摆=擺 杰=傑
纤=纖 脚=腳 体=體 坏=壞 据=據 机=機 确=確 离=離 网=網 触=觸 咨=諮
优=優 划=劃 听=聽 异=異 荐=薦 适=適 极=極 扰=擾 赶=趕
"""


@lru_cache(maxsize=512)
def traditional(text: str) -> str:
    """A sentence of ours as readers of traditional characters expect it; slots stay as they are."""
    written = _characters() | _pairs(_WORDS)
    return _pattern().sub(lambda found: written.get(found[0], found[0]), text)


@cache
def _pairs(table: str) -> dict[str, str]:
    """What stands before each `=` and what behind it."""
    return {here: there for here, _, there in (pair.partition("=") for pair in table.split())}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_pairs(_WORDS), key=len, reverse=True)
    return re.compile("|".join((*map(re.escape, longest_first), "[“”\u4e00-\u9fff]")))


@cache
def _characters() -> dict[str, str]:
    """Simplified characters that are none of Taiwan's, each with the traditional one."""
    written: dict[str, str] = {}
    for there, here in SIMPLIFIED.items():
        if not _in_taiwan(here):
            written.setdefault(here, there)
    return written | _pairs(_CHOSEN)


def _in_taiwan(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True
