<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
<context>
    <name>BlanksForm</name>
    <message>
        <source>贴  Enter</source>
        <translation>貼  Enter</translation>
    </message>
    <message>
        <source>取消  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>上次：%1　按 ↓ 采用</source>
        <translation>上次：%1　按 ↓ 採用</translation>
    </message>
    <message>
        <source>最多 %1 个字，多出来的没有放进来</source>
        <translation>最多 %1 個字，多出來的沒有放進來</translation>
    </message>
    <message>
        <source>“%1”还没有填</source>
        <translation>「%1」還沒有填</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>先用自带的通用话术</source>
        <translation>先用自帶的通用話術</translation>
    </message>
    <message>
        <source>团队的话术：共享文件夹或网址</source>
        <translation>團隊的話術：共享資料夾或網址</translation>
    </message>
    <message>
        <source>导入我现有的话术</source>
        <translation>匯入我現有的話術</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>選資料夾…</translation>
    </message>
    <message>
        <source>订阅</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>選檔案…</translation>
    </message>
    <message>
        <source>主管给你的文件夹或 https 地址</source>
        <translation>主管給你的資料夾或 https 地址</translation>
    </message>
    <message>
        <source>团队话术的来源</source>
        <translation>團隊話術的來源</translation>
    </message>
    <message>
        <source>客服宝、千牛、Excel、CSV 等都可以。</source>
        <translation>客服寶、千牛、Excel、CSV 等都可以。</translation>
    </message>
    <message>
        <source>正在看这个来源…</source>
        <translation>正在看這個來源…</translation>
    </message>
</context>
<context>
    <name>BuyerCard</name>
    <message>
        <source>信誉 ? 级</source>
        <translation>信譽 ? 級</translation>
    </message>
    <message>
        <source>信誉 </source>
        <translation>信譽 </translation>
    </message>
    <message>
        <source> 级</source>
        <translation> 級</translation>
    </message>
    <message>
        <source>好评率 ?</source>
        <translation>好評率 ?</translation>
    </message>
    <message>
        <source>好评率 </source>
        <translation>好評率 </translation>
    </message>
    <message>
        <source>显示号码和地址</source>
        <translation>顯示號碼和地址</translation>
    </message>
</context>
<context>
    <name>BuyerDesk</name>
    <message>
        <source>信誉%1</source>
        <translation>信譽%1</translation>
    </message>
    <message>
        <source>好评%1%</source>
        <translation>好評%1%</translation>
    </message>
</context>
<context>
    <name>BuyerNameBox</name>
    <message>
        <source>买家名字、拼音或标签</source>
        <translation>買家名字、拼音或標籤</translation>
    </message>
    <message>
        <source>买家名字</source>
        <translation>買家名字</translation>
    </message>
</context>
<context>
    <name>BuyerStrip</name>
    <message>
        <source>没认出买家</source>
        <translation>沒認出買家</translation>
    </message>
    <message>
        <source>点一下，输入买家名字</source>
        <translation>點一下，輸入買家名字</translation>
    </message>
    <message>
        <source>买家 %1</source>
        <translation>買家 %1</translation>
    </message>
    <message>
        <source>已锁定：点一下窗口再看备注</source>
        <translation>已鎖定：點一下視窗再看備註</translation>
    </message>
    <message>
        <source>聊完了，给这位买家记一笔？Ctrl+N</source>
        <translation>聊完了，給這位買家記一筆？Ctrl+N</translation>
    </message>
    <message>
        <source>还有 %1 条</source>
        <translation>還有 %1 條</translation>
    </message>
    <message>
        <source>还没有备注，Ctrl+N 写一条</source>
        <translation>還沒有備註，Ctrl+N 寫一條</translation>
    </message>
    <message>
        <source>复制名字后按 Ctrl+Alt+B，或点上面输入</source>
        <translation>複製名字後按 Ctrl+Alt+B，或點上面輸入</translation>
    </message>
</context>
<context>
    <name>Calculator</name>
    <message>
        <source>到手 %1 元</source>
        <translation>到手 %1 元</translation>
    </message>
    <message>
        <source>省 %1</source>
        <translation>省 %1</translation>
    </message>
    <message>
        <source>看条件</source>
        <translation>看條件</translation>
    </message>
    <message>
        <source>包邮</source>
        <translation>包郵</translation>
    </message>
    <message>
        <source>用不上</source>
        <translation>用不上</translation>
    </message>
    <message>
        <source>减 %1 元</source>
        <translation>減 %1 元</translation>
    </message>
    <message>
        <source>送%1</source>
        <translation>送%1</translation>
    </message>
    <message>
        <source>还差 %1 件</source>
        <translation>還差 %1 件</translation>
    </message>
    <message>
        <source>还差 %1 元</source>
        <translation>還差 %1 元</translation>
    </message>
</context>
<context>
    <name>CalculatorPanel</name>
    <message>
        <source>金额</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>貼</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>貼 %1</translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <source>订单号</source>
        <translation>訂單號</translation>
    </message>
    <message>
        <source>核单</source>
        <translation>核單</translation>
    </message>
    <message>
        <source>先填订单号</source>
        <translation>先填訂單號</translation>
    </message>
    <message>
        <source>未核完 %1</source>
        <translation>未核完 %1</translation>
    </message>
    <message>
        <source>已核完</source>
        <translation>已核完</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>核对短码</source>
        <translation>核對短碼</translation>
    </message>
    <message>
        <source>如 小鱼团队</source>
        <translation>如 小魚團隊</translation>
    </message>
    <message>
        <source>请主管读一遍他那里的短码。一个字也不差，才点“一样”。</source>
        <translation>請主管讀一遍他那裡的短碼。一個字也不差，才點「一樣」。</translation>
    </message>
    <message>
        <source>叫它</source>
        <translation>叫它</translation>
    </message>
    <message>
        <source>一样</source>
        <translation>一樣</translation>
    </message>
    <message>
        <source>不一样</source>
        <translation>不一樣</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>撤销</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>贴  Ctrl+Shift+Enter</source>
        <translation>貼  Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>草稿　%1 条</source>
        <translation>草稿　%1 條</translation>
    </message>
    <message>
        <source>给 %1</source>
        <translation>給 %1</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>你是谁</source>
        <translation>你是誰</translation>
    </message>
    <message>
        <source>话术从哪里来</source>
        <translation>話術從哪裡來</translation>
    </message>
    <message>
        <source>试一试</source>
        <translation>試一試</translation>
    </message>
    <message>
        <source>抄下恢复码</source>
        <translation>抄下恢復碼</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>都跳过</source>
        <translation>都跳過</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>欢迎使用金牌客服助手</source>
        <translation>歡迎使用金牌客服助手</translation>
    </message>
    <message>
        <source>以后可以从托盘图标的“练习”和“设置”里补上</source>
        <translation>以後可以從系統匣圖示的“練習”和“設定”裡補上</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>该跟进了</source>
        <translation>該跟進了</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>贴</source>
        <translation>貼</translation>
    </message>
    <message>
        <source>发</source>
        <translation>發</translation>
    </message>
    <message>
        <source>%1 处问题</source>
        <translation>%1 處問題</translation>
    </message>
    <message>
        <source>话术来源：%1</source>
        <translation>話術來源：%1</translation>
    </message>
<message>
        <source>待跟进 %1</source>
        <translation>待跟進 %1</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>承諾 %1</translation>
    </message>
    <message>
        <source>今天要跟进的和承诺（F8）</source>
        <translation>今天要跟進的和承諾（F8）</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>换到屏幕另一边</source>
        <translation>換到螢幕另一邊</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>收起窗口</source>
        <translation>收起視窗</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>任何地方</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>叫出搜索框；再按一次收起</source>
        <translation>叫出搜尋框；再按一次收起</translation>
    </message>
    <message>
        <source>把眼前第几条直接贴进聊天框</source>
        <translation>把眼前第幾條直接貼進聊天框</translation>
    </message>
    <message>
        <source>接着做到时间的跟进</source>
        <translation>接著做到時間的跟進</translation>
    </message>
    <message>
        <source>剪贴板上是买家的名字：打开这位买家</source>
        <translation>剪貼簿上是買家的名字：打開這位買家</translation>
    </message>
    <message>
        <source>窗口里</source>
        <translation>視窗裡</translation>
    </message>
    <message>
        <source>贴进聊天框，光标也回去</source>
        <translation>貼進聊天框，游標也回去</translation>
    </message>
    <message>
        <source>贴并发送；有空要填会先问</source>
        <translation>貼並發送；有空要填會先問</translation>
    </message>
    <message>
        <source>选话术</source>
        <translation>選話術</translation>
    </message>
    <message>
        <source>下一个、上一个阶段</source>
        <translation>下一個、上一個階段</translation>
    </message>
    <message>
        <source>贴第几条</source>
        <translation>貼第幾條</translation>
    </message>
    <message>
        <source>只复制，不贴</source>
        <translation>只複製，不貼</translation>
    </message>
    <message>
        <source>置顶，或取消置顶</source>
        <translation>置頂，或取消置頂</translation>
    </message>
    <message>
        <source>换一种说法</source>
        <translation>換一種說法</translation>
    </message>
    <message>
        <source>改成自己的话术</source>
        <translation>改成自己的話術</translation>
    </message>
    <message>
        <source>放进草稿：几条拼成一条回复</source>
        <translation>放進草稿：幾條拼成一條回覆</translation>
    </message>
    <message>
        <source>改草稿</source>
        <translation>改草稿</translation>
    </message>
    <message>
        <source>把草稿贴过去</source>
        <translation>把草稿貼過去</translation>
    </message>
    <message>
        <source>给这位买家写备注</source>
        <translation>給這位買家寫備註</translation>
    </message>
    <message>
        <source>改买家的名字</source>
        <translation>改買家的名字</translation>
    </message>
    <message>
        <source>展开买家资料</source>
        <translation>展開買家資料</translation>
    </message>
    <message>
        <source>找正在进行的活动</source>
        <translation>找正在進行的活動</translation>
    </message>
    <message>
        <source>算优惠和到手价</source>
        <translation>算優惠和到手價</translation>
    </message>
    <message>
        <source>依次走到每个按钮和输入框</source>
        <translation>依次走到每個按鈕和輸入框</translation>
    </message>
    <message>
        <source>回到聊天</source>
        <translation>回到聊天</translation>
    </message>
    <message>
        <source>这张卡片</source>
        <translation>這張卡片</translation>
    </message>
    <message>
        <source>怎么做</source>
        <translation>怎麼做</translation>
    </message>
    <message>
        <source>找话术</source>
        <translation>找話術</translation>
    </message>
    <message>
        <source>拼音首字母最快：便宜点打 pyd。拼音、汉字、编码、买家的原话都行。</source>
        <translation>拼音首字母最快：便宜點打 pyd。拼音、漢字、編碼、買家的原話都行。</translation>
    </message>
    <message>
        <source>贴不进去</source>
        <translation>貼不進去</translation>
    </message>
    <message>
        <source>看右上角：需管理员就点它；没有目标就先点聊天框。话术已复制好。</source>
        <translation>看右上角：需管理員就點它；沒有目標就先點聊天框。話術已複製好。</translation>
    </message>
    <message>
        <source>快捷键没反应</source>
        <translation>快速鍵沒反應</translation>
    </message>
    <message>
        <source>被别的程序占用了：在设置里换一个，或勾上“接管”。</source>
        <translation>被別的程式佔用了：在設定裡換一個，或勾上“接管”。</translation>
    </message>
    <message>
        <source>话术划掉了</source>
        <translation>話術劃掉了</translation>
    </message>
    <message>
        <source>它的活动还没开始或已经结束，不会贴出去。</source>
        <translation>它的活動還沒開始或已經結束，不會貼出去。</translation>
    </message>
    <message>
        <source>自己的话术</source>
        <translation>自己的話術</translation>
    </message>
    <message>
        <source>搜不到时点“写成我的话术”；选中别人的按 F2 改一份自己的。</source>
        <translation>搜不到時點“寫成我的話術”；選中別人的按 F2 改一份自己的。</translation>
    </message>
    <message>
        <source>团队的话术</source>
        <translation>團隊的話術</translation>
    </message>
    <message>
        <source>主管发布以后一分钟内自动更新；网断了照常能用。状态在窗口最下面。</source>
        <translation>主管發布以後一分鐘內自動更新；網斷了照常能用。狀態在視窗最下面。</translation>
    </message>
    <message>
        <source>练得更快</source>
        <translation>練得更快</translation>
    </message>
    <message>
        <source>托盘图标里的“练习…”：按 6 秒和 15 秒计时，告诉你更快的按键。</source>
        <translation>系統匣圖示裡的“練習…”：按 6 秒和 15 秒計時，告訴你更快的按鍵。</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>没有这样的按键或说明。</source>
        <translation>沒有這樣的按鍵或說明。</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>幫助</translation>
    </message>
    <message>
        <source>找按键或做法，例如：贴、备注、Ctrl</source>
        <translation>找按鍵或做法，例如：貼、備註、Ctrl</translation>
    </message>
    <message>
        <source>在帮助里找</source>
        <translation>在幫助裡找</translation>
    </message>
    <message>
        <source>按键和做法</source>
        <translation>按鍵和做法</translation>
    </message>
    <message>
        <source>练习…</source>
        <translation>練習…</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>關上</translation>
    </message>
</context>
<context>
    <name>HotkeyRow</name>
    <message>
        <source>录制</source>
        <translation>錄製</translation>
    </message>
    <message>
        <source>接管</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>换成 %1</source>
        <translation>換成 %1</translation>
    </message>
    <message>
        <source>按一次组合键来录，被占用的也行</source>
        <translation>按一次組合鍵來錄，被佔用的也行</translation>
    </message>
    <message>
        <source>按下时本程序和占用它的程序都会响应</source>
        <translation>按下時本程式和佔用它的程式都會回應</translation>
    </message>
    <message>
        <source>✓ 可用</source>
        <translation>✓ 可用</translation>
    </message>
    <message>
        <source>✕ 被占用</source>
        <translation>✕ 被佔用</translation>
    </message>
    <message>
        <source>✓ 已接管</source>
        <translation>✓ 已接管</translation>
    </message>
    <message>
        <source>✕ 不支持</source>
        <translation>✕ 不支援</translation>
    </message>
    <message>
        <source>请按…</source>
        <translation>請按…</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>第 %1 / %2 题</source>
        <translation>第 %1 / %2 題</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 秒，很快：6 秒以内。按 Enter 发出去。</source>
        <translation>%1 秒，很快：6 秒以內。按 Enter 發出去。</translation>
    </message>
    <message>
        <source>%1 秒，买家还在。再快一点就是 6 秒以内。</source>
        <translation>%1 秒，買家還在。再快一點就是 6 秒以內。</translation>
    </message>
    <message>
        <source>%1 秒，对了，但过了 15 秒买家可能走了。</source>
        <translation>%1 秒，對了，但過了 15 秒買家可能走了。</translation>
    </message>
    <message>
        <source>这句答不上买家的话。</source>
        <translation>這句答不上買家的話。</translation>
    </message>
    <message>
        <source>这句答不上买家的话。更合适的是“%2”。</source>
        <translation>這句答不上買家的話。更合適的是“%2”。</translation>
    </message>
    <message>
        <source>最快：Ctrl+Alt+空格，%1，Enter。</source>
        <translation>最快：Ctrl+Alt+空格，%1，Enter。</translation>
    </message>
    <message>
        <source>最快：Ctrl+Alt+空格，%1，Enter。编码是 %2。</source>
        <translation>最快：Ctrl+Alt+空格，%1，Enter。編碼是 %2。</translation>
    </message>
    <message>
        <source>练完了：%1 题答对 %2 题，其中 %3 题在 6 秒以内。</source>
        <translation>練完了：%1 題答對 %2 題，其中 %3 題在 6 秒以內。</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>换一题</source>
        <translation>換一題</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>用時</translation>
    </message>
    <message>
        <source>这一题先不答</source>
        <translation>這一題先不答</translation>
    </message>
</context>
<context>
    <name>NewPhraseDialog</name>
    <message>
        <source>写成新话术</source>
        <translation>寫成新話術</translation>
    </message>
    <message>
        <source>话术内容；要填的地方写成 {颜色} 或 {尺码:S|M|L}</source>
        <translation>話術內容；要填的地方寫成 {顏色} 或 {尺碼:S|M|L}</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>改成我的说法</source>
        <translation>改成我的說法</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>写备注：离开就保存，Esc 先放着</source>
        <translation>寫備註：離開就儲存，Esc 先放著</translation>
    </message>
    <message>
        <source>新备注</source>
        <translation>新備註</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>改</source>
        <translation>改</translation>
    </message>
    <message>
        <source>删</source>
        <translation>刪</translation>
    </message>
    <message>
        <source>改备注</source>
        <translation>改備註</translation>
    </message>
    <message>
        <source>改过</source>
        <translation>改過</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>把使用数字交给主管</source>
        <translation>把使用數字交給主管</translation>
    </message>
    <message>
        <source>放到哪个文件夹</source>
        <translation>放到哪個資料夾</translation>
    </message>
    <message>
        <source>主管指定的共享文件夹</source>
        <translation>主管指定的共用資料夾</translation>
    </message>
    <message>
        <source>交出的内容</source>
        <translation>交出的內容</translation>
    </message>
    <message>
        <source>只有每天的次数和用时：没有买家，没有你写的字。下面就是要交的全部内容。</source>
        <translation>只有每天的次數和用時：沒有買家，沒有你寫的字。下面就是要交的全部內容。</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>写成新话术</source>
        <translation>寫成新話術</translation>
    </message>
    <message>
        <source>没有完全对上的，下面是最接近的</source>
        <translation>沒有完全對上的，下面是最接近的</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>沒有找到</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message>
        <source>导出到文件…</source>
        <translation>匯出到檔案…</translation>
    </message>
    <message>
        <source>从文件导入…</source>
        <translation>從檔案匯入…</translation>
    </message>
    <message>
        <source>重新显示</source>
        <translation>重新顯示</translation>
    </message>
    <message>
        <source>个人话术、置顶和使用习惯，可以整个带到另一台电脑。</source>
        <translation>個人話術、置頂和使用習慣，可以整個帶到另一台電腦。</translation>
    </message>
    <message>
        <source>不再显示的团队话术</source>
        <translation>不再顯示的團隊話術</translation>
    </message>
    <message>
        <source>个人话术 (*.own.json)</source>
        <translation>個人話術 (*.own.json)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>PersonalDesk</name>
    <message>
        <source>删除</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>不再显示</source>
        <translation>不再顯示</translation>
    </message>
    <message>
        <source>团队的原文：%1</source>
        <translation>團隊的原文：%1</translation>
    </message>
    <message>
        <source>你改过之后，团队的原文变了：%1</source>
        <translation>你改過之後，團隊的原文變了：%1</translation>
    </message>
    <message>
        <source>用回原文</source>
        <translation>用回原文</translation>
    </message>
</context>
<context>
    <name>PhraseDesk</name>
    <message>
        <source>正在载入话术…</source>
        <translation>正在載入話術…</translation>
    </message>
    <message>
        <source>正在建立索引 %1%</source>
        <translation>正在建立索引 %1%</translation>
    </message>
    <message>
        <source>%1 条话术</source>
        <translation>%1 條話術</translation>
    </message>
    <message>
        <source>%1 条 · %2 ms</source>
        <translation>%1 條 · %2 ms</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>话术</source>
        <translation>話術</translation>
    </message>
    <message>
        <source>图</source>
        <translation>圖</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>在吗？想看看连衣裙</source>
        <translation>在嗎？想看看連衣裙</translation>
    </message>
    <message>
        <source>能便宜点吗</source>
        <translation>能便宜點嗎</translation>
    </message>
    <message>
        <source>什么时候发货呀</source>
        <translation>什麼時候發貨呀</translation>
    </message>
    <message>
        <source>发什么快递</source>
        <translation>發什麼快遞</translation>
    </message>
    <message>
        <source>尺码怎么选</source>
        <translation>尺碼怎麼選</translation>
    </message>
    <message>
        <source>会掉色吗</source>
        <translation>會掉色嗎</translation>
    </message>
    <message>
        <source>好的，谢谢</source>
        <translation>好的，謝謝</translation>
    </message>
</context>
<context>
    <name>PracticeChat</name>
    <message>
        <source>练习聊天</source>
        <translation>練習聊天</translation>
    </message>
    <message>
        <source>光标放在这里，按 Ctrl+Alt+空格 找话术，Enter 发送</source>
        <translation>游標放在這裡，按 Ctrl+Alt+空格 找話術，Enter 傳送</translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>开始练习</source>
        <translation>開始練習</translation>
    </message>
    <message>
        <source>导出培训记录…</source>
        <translation>匯出培訓記錄…</translation>
    </message>
    <message>
        <source>练习</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>买家发来一句话，用快捷键找到合适的话术贴过去。6 秒以内最好，15 秒以内买家还在。</source>
        <translation>買家發來一句話，用快速鍵找到合適的話術貼過去。6 秒以內最好，15 秒以內買家還在。</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>学会</source>
        <translation>學會</translation>
    </message>
    <message>
        <source>6 秒内</source>
        <translation>6 秒內</translation>
    </message>
    <message>
        <source>中位</source>
        <translation>中位</translation>
    </message>
    <message>
        <source>各阶段练得怎么样</source>
        <translation>各階段練得怎麼樣</translation>
    </message>
    <message>
        <source>练选中的阶段（Enter）</source>
        <translation>練選中的階段（Enter）</translation>
    </message>
    <message>
        <source>给主管的 Excel 文件：每个阶段学到哪里、每一次的用时</source>
        <translation>給主管的 Excel 檔案：每個階段學到哪裡、每一次的用時</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Ctrl+Enter 可以替我发送</source>
        <translation>Ctrl+Enter 可以替我傳送</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>恢復預設</translation>
    </message>
    <message>
        <source> 毫秒</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>不看标题</source>
        <translation>不看標題</translation>
    </message>
    <message>
        <source>聊天程序</source>
        <translation>聊天程式</translation>
    </message>
    <message>
        <source>程序名</source>
        <translation>程式名</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>粘贴键</source>
        <translation>貼上鍵</translation>
    </message>
    <message>
        <source>发送键</source>
        <translation>傳送鍵</translation>
    </message>
    <message>
        <source>发送前等</source>
        <translation>傳送前等</translation>
    </message>
    <message>
        <source>程序名可以用 * 代替任意字，用逗号隔开。标题是正则表达式，其中 (?P&lt;buyer&gt;…) 那一段是买家：它变了，就算换了一个聊天。</source>
        <translation>程式名可以用 * 代替任意字，用逗號隔開。標題是正規表示式，其中 (?P&lt;buyer&gt;…) 那一段是買家：它變了，就算換了一個聊天。</translation>
    </message>
</context>
<context>
    <name>PromotionPanel</name>
    <message>
        <source>活动　%1 个进行中</source>
        <translation>活動　%1 個進行中</translation>
    </message>
    <message>
        <source>活动　现在没有</source>
        <translation>活動　現在沒有</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>貼</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>貼 %1</translation>
    </message>
    <message>
        <source>算一算</source>
        <translation>算一算</translation>
    </message>
    <message>
        <source>筛选活动</source>
        <translation>篩選活動</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>篩選</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>买家备注在这台电脑上是加密的。换电脑或重装系统以后，要用这个恢复码才能打开备份。请抄在纸上，或存进密码管理器；它不会再自动显示。</source>
        <translation>買家備註在這台電腦上是加密的。換電腦或重裝系統以後，要用這個恢復碼才能打開備份。請抄在紙上，或存進密碼管理器；它不會再自動顯示。</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>恢復碼</translation>
    </message>
    <message>
        <source>我已经抄下来了</source>
        <translation>我已經抄下來了</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>问好</source>
        <translation>問好</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>諮詢</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>異議</translation>
    </message>
    <message>
        <source>促成</source>
        <translation>促成</translation>
    </message>
    <message>
        <source>核单</source>
        <translation>核單</translation>
    </message>
    <message>
        <source>告别</source>
        <translation>告別</translation>
    </message>
    <message>
        <source>售后</source>
        <translation>售後</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>長期</translation>
    </message>
    <message>
        <source>剩 %1 天</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>%1 后开始</source>
        <translation>%1 後開始</translation>
    </message>
    <message>
        <source>%1 天后开始</source>
        <translation>%1 天後開始</translation>
    </message>
    <message>
        <source>%1前说过</source>
        <translation>%1前說過</translation>
    </message>
    <message>
        <source>原文已改</source>
        <translation>原文已改</translation>
    </message>
    <message>
        <source>我改过</source>
        <translation>我改過</translation>
    </message>
    <message>
        <source>原文已删</source>
        <translation>原文已刪</translation>
    </message>
    <message>
        <source>包邮</source>
        <translation>包郵</translation>
    </message>
    <message>
        <source>券</source>
        <translation>券</translation>
    </message>
    <message>
        <source>满减</source>
        <translation>滿減</translation>
    </message>
    <message>
        <source>满赠</source>
        <translation>滿贈</translation>
    </message>
    <message>
        <source>限时</source>
        <translation>限時</translation>
    </message>
    <message>
        <source>预售</source>
        <translation>預售</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>會員</translation>
    </message>
    <message>
        <source>（只有图片）</source>
        <translation>（只有圖片）</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索：拼音首字母、拼音、汉字、编码</source>
        <translation>搜尋：拼音首字母、拼音、漢字、編碼</translation>
    </message>
    <message>
        <source>搜索话术</source>
        <translation>搜尋話術</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>跟随系统</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>屏幕右边</source>
        <translation>螢幕右邊</translation>
    </message>
    <message>
        <source>屏幕左边</source>
        <translation>螢幕左邊</translation>
    </message>
    <message>
        <source>随意放</source>
        <translation>隨意放</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>客服昵称</source>
        <translation>客服暱稱</translation>
    </message>
    <message>
        <source>店铺名</source>
        <translation>店鋪名</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>停靠</source>
        <translation>停靠</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>呼出窗口</source>
        <translation>叫出視窗</translation>
    </message>
    <message>
        <source>贴第 %1 条</source>
        <translation>貼第 %1 條</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>聊天程序</source>
        <translation>聊天程式</translation>
    </message>
    <message>
        <source>登录电脑后自动打开</source>
        <translation>登入電腦後自動開啟</translation>
    </message>
    <message>
        <source>贴到时间的跟进</source>
        <translation>貼到時間的跟進</translation>
    </message>
    <message>
        <source>打开剪贴板里的买家</source>
        <translation>開啟剪貼簿裡的買家</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>高對比度</translation>
    </message>
<message>
        <source>工作时间</source>
        <translation>工作時間</translation>
    </message>
    <message>
        <source>核剪贴板里的订单</source>
        <translation>核剪貼板裡的訂單</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>核对短码…</source>
        <translation>核對短碼…</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>不再订阅</source>
        <translation>不再訂閱</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>選資料夾…</translation>
    </message>
    <message>
        <source>订阅</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>已订阅的来源</source>
        <translation>已訂閱的來源</translation>
    </message>
    <message>
        <source>https 地址，或共享文件夹</source>
        <translation>https 位址，或共用資料夾</translation>
    </message>
    <message>
        <source>来源地址</source>
        <translation>來源位址</translation>
    </message>
    <message>
        <source>团队话术的文件夹</source>
        <translation>團隊話術的資料夾</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>常用</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>常用：置顶的和用得最多的</source>
        <translation>常用：置頂的和用得最多的</translation>
    </message>
</context>
<context>
    <name>Summoning</name>
    <message>
        <source>需管理员</source>
        <translation>需管理員</translation>
    </message>
    <message>
        <source>无目标</source>
        <translation>無目標</translation>
    </message>
    <message>
        <source>可贴</source>
        <translation>可貼</translation>
    </message>
    <message>
        <source>没有聊天窗口</source>
        <translation>沒有聊天視窗</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>+ 标签</source>
        <translation>+ 標籤</translation>
    </message>
    <message>
        <source>新标签</source>
        <translation>新標籤</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>话术来源</source>
        <translation>話術來源</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>个人话术</source>
        <translation>個人話術</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>TimerStrip</name>
    <message>
        <source>还有 %1 个</source>
        <translation>還有 %1 個</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>金牌客服助手</source>
        <translation>金牌客服助手</translation>
    </message>
    <message>
        <source>显示窗口</source>
        <translation>顯示視窗</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>练习…</source>
        <translation>練習…</translation>
    </message>
    <message>
        <source>帮助（F1）</source>
        <translation>幫助（F1）</translation>
    </message>
</context>
<context>
    <name>TryPage</name>
    <message>
        <source>打开练习聊天</source>
        <translation>打開練習聊天</translation>
    </message>
    <message>
        <source>换一个组合键…</source>
        <translation>換一個組合鍵…</translation>
    </message>
    <message>
        <source>买家发来一句话，用快捷键把话术贴过去</source>
        <translation>買家發來一句話，用快速鍵把話術貼過去</translation>
    </message>
    <message>
        <source>在练习聊天里答一位买家，就会用了：不用看说明书。</source>
        <translation>在練習聊天裡答一位買家，就會用了：不用看說明書。</translation>
    </message>
    <message>
        <source>%1 被别的程序占用了，其余的能用。</source>
        <translation>%1 被別的程式佔用了，其餘的能用。</translation>
    </message>
    <message>
        <source>快捷键都能用。</source>
        <translation>快速鍵都能用。</translation>
    </message>
    <message>
        <source>现在按一下 %1 试试。</source>
        <translation>現在按一下 %1 試試。</translation>
    </message>
    <message>
        <source>这个桌面没有全局快捷键：选中话术会复制，请自己粘贴。</source>
        <translation>這個桌面沒有全局快速鍵：選中話術會複製，請自己貼上。</translation>
    </message>
    <message>
        <source>听到了：%1。</source>
        <translation>聽到了：%1。</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>例如：小鱼女装</source>
        <translation>例如：小魚女裝</translation>
    </message>
    <message>
        <source>例如：小美</source>
        <translation>例如：小美</translation>
    </message>
    <message>
        <source>话术里的 {店铺} 和 {客服} 会换成它们。以后可以在设置里改。</source>
        <translation>話術裡的 {店铺} 和 {客服} 會換成它們。以後可以在設定裡改。</translation>
    </message>
    <message>
        <source>店铺名</source>
        <translation>店鋪名</translation>
    </message>
    <message>
        <source>客服昵称</source>
        <translation>客服昵稱</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>金牌客服助手</source>
        <translation>金牌客服助手</translation>
    </message>
</context>
<context>
    <name>_Choices</name>
    <message>
        <source>可能是这些买家</source>
        <translation>可能是這些買家</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>贴</source>
        <translation>貼</translation>
    </message>
    <message>
        <source>不再提醒 %1</source>
        <translation>不再提醒 %1</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>貼 %1</translation>
    </message>
    <message>
        <source>导出培训记录</source>
        <translation>匯出培訓記錄</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>正在打开…</source>
        <translation>正在打開…</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>今天 %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source> · 昨天拖下来 %1</source>
        <translation> · 昨天拖下來 %1</translation>
    </message>
    <message>
        <source> · 以后 %1</source>
        <translation> · 以後 %1</translation>
    </message>
    <message>
        <source>已交接：</source>
        <translation>已交接：</translation>
    </message>
    <message>
        <source>第 %1 步</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>没有要跟进的。承诺按 Ctrl+P 记下，投诉点“立案”。</source>
        <translation>沒有要跟進的。承諾按 Ctrl+P 記下，投訴點“立案”。</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>处理</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>为什么撤回？回车确认</source>
        <translation>為什麼撤回？回車確認</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>问题</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>訂單號</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>快遞</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>给买家的方案，回车记下</source>
        <translation>給買家的方案，回車記下</translation>
    </message>
    <message>
        <source>今天反馈了什么，回车记下</source>
        <translation>今天反饋了什麼，回車記下</translation>
    </message>
    <message>
        <source>已解决</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>滿意</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>不滿意</translation>
    </message>
    <message>
        <source>没回复</source>
        <translation>沒回覆</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>重新打開</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>问题分类</source>
        <translation>問題分類</translation>
    </message>
    <message>
        <source>第 %1 步</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>貼</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>貼 %1</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>不接受</source>
        <translation>不接受</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>立案</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>反饋</translation>
    </message>
    <message>
        <source>给方案</source>
        <translation>給方案</translation>
    </message>
    <message>
        <source>已解决</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>重新打開</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>交給</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>已交给 %1</source>
        <translation>已交給 %1</translation>
    </message>
    <message>
        <source>反馈 %1</source>
        <translation>反饋 %1</translation>
    </message>
</context>
<context>
    <name>ChangeStrip</name>
    <message>
        <source>原来</source>
        <translation>原來</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>改為</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>跟进</source>
        <translation>跟進</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>导出交接文件…</source>
        <translation>導出交接文件…</translation>
    </message>
    <message>
        <source>接收交接文件…</source>
        <translation>接收交接文件…</translation>
    </message>
    <message>
        <source>交接（分流）</source>
        <translation>交接（分流）</translation>
    </message>
    <message>
        <source>交出去的事项</source>
        <translation>交出去的事項</translation>
    </message>
    <message>
        <source>至少 8 个字，当面告诉同事</source>
        <translation>至少 8 個字，當面告訴同事</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>交給</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>交接文件 (*.handover)</source>
        <translation>交接文件 (*.handover)</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>赠品</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>换货</source>
        <translation>換貨</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>快遞</translation>
    </message>
    <message>
        <source>发货时间</source>
        <translation>發貨時間</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>质量</source>
        <translation>質量</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>包裝</translation>
    </message>
    <message>
        <source>色差</source>
        <translation>色差</translation>
    </message>
    <message>
        <source>礼品</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>尺寸</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>等买家答复</source>
        <translation>等買家答覆</translation>
    </message>
    <message>
        <source>买家接受</source>
        <translation>買家接受</translation>
    </message>
    <message>
        <source>买家不接受</source>
        <translation>買家不接受</translation>
    </message>
    <message>
        <source>拖了 %1 天</source>
        <translation>拖了 %1 天</translation>
    </message>
    <message>
        <source>已过 %1</source>
        <translation>已過 %1</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1月%2日</translation>
    </message>
</context>
<context>
    <name>OrderPane</name>
    <message>
        <source>贴核对文字</source>
        <translation>貼核對文字</translation>
    </message>
    <message>
        <source>复制订单后按 Ctrl+Alt+O，或粘贴到上面</source>
        <translation>複制訂單後按 Ctrl+Alt+O，或貼上到上面</translation>
    </message>
    <message>
        <source>核单</source>
        <translation>核單</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>訂單號</translation>
    </message>
    <message>
        <source>先填订单号</source>
        <translation>先填訂單號</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>對不上</translation>
    </message>
    <message>
        <source>未核完 %1</source>
        <translation>未核完 %1</translation>
    </message>
    <message>
        <source>已核完</source>
        <translation>已核完</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>核 %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>仍核 %1</source>
        <translation>仍核 %1</translation>
    </message>
    <message>
        <source>换成 %1 的单</source>
        <translation>換成 %1 的單</translation>
    </message>
    <message>
        <source>仍核 %1 的单</source>
        <translation>仍核 %1 的單</translation>
    </message>
    <message>
        <source>这单就是 %1 的</source>
        <translation>這單就是 %1 的</translation>
    </message>
</context>
<context>
    <name>PromiseBar</name>
    <message>
        <source>记下</source>
        <translation>記下</translation>
    </message>
    <message>
        <source>不记</source>
        <translation>不記</translation>
    </message>
    <message>
        <source>例如：送丝袜一双 / 明天发顺丰</source>
        <translation>例如：送絲襪一雙 / 明天發順豐</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>承諾</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>答应 %1</source>
        <translation>答應 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>已存为 %1</source>
        <translation>已存為 %1</translation>
    </message>
    <message>
        <source>汇总</source>
        <translation>匯總</translation>
    </message>
    <message>
        <source>按分类</source>
        <translation>按分類</translation>
    </message>
    <message>
        <source>按商品</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>按快递</source>
        <translation>按快遞</translation>
    </message>
    <message>
        <source>按时间</source>
        <translation>按時間</translation>
    </message>
    <message>
        <source>时间段</source>
        <translation>時間段</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>未结</source>
        <translation>未結</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>不滿意</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>沒有填</translation>
    </message>
    <message>
        <source>这段时间没有售后单。</source>
        <translation>這段時間沒有售後單。</translation>
    </message>
    <message>
        <source>%1 件，未结 %2，不满意 %3。浅色是未结的。</source>
        <translation>%1 件，未結 %2，不滿意 %3。淺色是未結的。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>存为 Excel…</source>
        <translation>存為 Excel…</translation>
    </message>
    <message>
        <source>售后问题报表</source>
        <translation>售後問題報表</translation>
    </message>
    <message>
        <source>从</source>
        <translation>從</translation>
    </message>
    <message>
        <source>到</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Excel 文件 (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>WorkingHoursRow</name>
    <message>
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>一 二 三 四 五 六 日</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
    <message>
        <source>星期%1</source>
        <translation>星期%1</translation>
    </message>
</context>
</TS>
