<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Agenda</name>
    <message>
        <source>已交接：</source>
        <translation>Handed over: </translation>
    </message>
    <message>
        <source>第 %1 步</source>
        <translation>step %1</translation>
    </message>
    <message>
        <source>定时跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>以后 %1</source>
        <translation>Later %1</translation>
    </message>
    <message>
        <source>昨天拖下来 %1</source>
        <translation>Carried over %1</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>没有要跟进的。承诺按 Ctrl+P 记下，投诉点“立案”。</source>
        <translation>Nothing to follow up. Ctrl+P records a promise, &quot;New case&quot; a complaint.</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>已了结 %1</source>
        <translation>Done %1</translation>
    </message>
    <message>
        <source>看看已经办完的</source>
        <translation>See what is done</translation>
    </message>
    <message>
        <source>给眼前的买家开一张售后单</source>
        <translation>Open a case for the buyer in front</translation>
    </message>
    <message>
        <source>把没办完的交给同事，或接过来</source>
        <translation>Hand what is open to a colleague, or take it</translation>
    </message>
    <message>
        <source>售后单的数字和图</source>
        <translation>Cases in figures and charts</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>处理</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>打开这张售后单</source>
        <translation>Open this case</translation>
    </message>
    <message>
        <source>点错了，或者还没办完</source>
        <translation>It was a mistake, or is not done yet</translation>
    </message>
    <message>
        <source>说到做到了</source>
        <translation>It was kept</translation>
    </message>
    <message>
        <source>复制成订单备注</source>
        <translation>Copy as a remark for the order</translation>
    </message>
    <message>
        <source>做不到了，写明原因</source>
        <translation>It can&apos;t be kept; say why</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>贴到这位买家的聊天里</source>
        <translation>Paste it into this buyer&apos;s chat</translation>
    </message>
    <message>
        <source>不再提醒</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>这条不用跟进了</source>
        <translation>This need not be followed up</translation>
    </message>
    <message>
        <source>为什么撤回？Enter 确认</source>
        <translation>Why? Enter confirms</translation>
    </message>
</context>
<context>
    <name>BlanksForm</name>
    <message>
        <source>取消  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>上次：%1&#x3000;按 ↓ 采用</source>
        <translation>Last time: %1  press ↓ to take it</translation>
    </message>
    <message>
        <source>最多 %1 个字，多出来的没有放进来</source>
        <translation>At most %1 characters; the rest was left out</translation>
    </message>
    <message>
        <source>“%1”还没有填</source>
        <translation>&quot;%1&quot; is still empty</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>先用自带的通用话术</source>
        <translation>Start with the built-in phrases</translation>
    </message>
    <message>
        <source>团队的话术：共享文件夹或网址</source>
        <translation>The team&apos;s phrases: a shared folder or an address</translation>
    </message>
    <message>
        <source>导入我现有的话术</source>
        <translation>Import my own phrases</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>订阅</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>主管给你的文件夹或网址</source>
        <translation>Folder or https address</translation>
    </message>
    <message>
        <source>团队话术的来源</source>
        <translation>Where the team&apos;s phrases come from</translation>
    </message>
    <message>
        <source>客服宝、千牛、Excel、CSV 都行。</source>
        <translation>From Kefubao, Qianniu, Excel, CSV and others.</translation>
    </message>
    <message>
        <source>正在看这个来源…</source>
        <translation>Checking this source…</translation>
    </message>
    <message>
        <source>共享盘上放话术的文件夹</source>
        <translation>The shared folder with the phrases</translation>
    </message>
    <message>
        <source>取来团队的话术，以后自动更新（Enter）</source>
        <translation>Fetch the team&apos;s phrases, updated by themselves (Enter)</translation>
    </message>
    <message>
        <source>客服宝、千牛的导出，Excel、CSV、Markdown</source>
        <translation>Exports of Kefubao and Qianniu, Excel, CSV, Markdown</translation>
    </message>
    <message>
        <source>核对短码…</source>
        <translation>Compare the code…</translation>
    </message>
    <message>
        <source>和主管核对以后，才知道话术真是团队的</source>
        <translation>Only once compared with your lead are the phrases known to be your team&apos;s</translation>
    </message>
    <message>
        <source>整个文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>文件夹里能认的都导入，如 espanso 的文件夹</source>
        <translation>Imports all files in it that are known, like those of a folder of espanso</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>改阶段</source>
        <translation>Change stage</translation>
    </message>
    <message>
        <source>加标签</source>
        <translation>Add tag</translation>
    </message>
    <message>
        <source>去标签</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>选中 %1 条</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>选中的都改成这个阶段</source>
        <translation>Give all that are selected this stage</translation>
    </message>
    <message>
        <source>选中的都加上这个标签</source>
        <translation>Add this tag to all that are selected</translation>
    </message>
    <message>
        <source>选中的都去掉这个标签</source>
        <translation>Take this tag off all that are selected</translation>
    </message>
</context>
<context>
    <name>BuyerCard</name>
    <message>
        <source>信誉 ? 级</source>
        <translation>Level ?</translation>
    </message>
    <message>
        <source>信誉 </source>
        <translation>Level </translation>
    </message>
    <message>
        <source> 级</source>
        <translation> </translation>
    </message>
    <message>
        <source>好评率 ?</source>
        <translation>Good ?</translation>
    </message>
    <message>
        <source>好评率 </source>
        <translation>Good </translation>
    </message>
    <message>
        <source>显示号码和地址</source>
        <translation>Show numbers and addresses</translation>
    </message>
</context>
<context>
    <name>BuyerDesk</name>
    <message>
        <source>信誉%1</source>
        <translation>level %1</translation>
    </message>
    <message>
        <source>好评%1%</source>
        <translation>good %1%</translation>
    </message>
</context>
<context>
    <name>BuyerNameBox</name>
    <message>
        <source>买家名字、拼音或标签</source>
        <translation>Name, pinyin or tag</translation>
    </message>
    <message>
        <source>买家名字</source>
        <translation>Buyer&apos;s name</translation>
    </message>
</context>
<context>
    <name>BuyerStrip</name>
    <message>
        <source>没认出买家</source>
        <translation>No buyer recognised</translation>
    </message>
    <message>
        <source>点一下，输入买家名字</source>
        <translation>Click to type a buyer&apos;s name</translation>
    </message>
    <message>
        <source>买家 %1</source>
        <translation>Buyer %1</translation>
    </message>
    <message>
        <source>已锁定：点一下窗口再看备注</source>
        <translation>Locked: click the window to see notes</translation>
    </message>
    <message>
        <source>聊完了，给这位买家记一笔？Ctrl+N</source>
        <translation>Done? Note something: Ctrl+N</translation>
    </message>
    <message>
        <source>还有 %1 条</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>还没有备注，Ctrl+N 写一条</source>
        <translation>No note yet; Ctrl+N writes one</translation>
    </message>
    <message>
        <source>复制名字后按 Ctrl+Alt+B，或点上面输入</source>
        <translation>Copy a name and press Ctrl+Alt+B, or click above</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised %1</translation>
    </message>
    <message>
        <source>售后 %1</source>
        <translation>Cases %1</translation>
    </message>
</context>
<context>
    <name>Buyers</name>
    <message>
        <source>删掉了 %1 的一条备注</source>
        <translation>Deleted a note on %1</translation>
    </message>
</context>
<context>
    <name>Calculator</name>
    <message>
        <source>到手 %1 元</source>
        <translation>Pays ¥%1</translation>
    </message>
    <message>
        <source>省 %1</source>
        <translation>saves %1</translation>
    </message>
    <message>
        <source>看条件</source>
        <translation>see terms</translation>
    </message>
    <message>
        <source>包邮</source>
        <translation>Ships free</translation>
    </message>
    <message>
        <source>用不上</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>减 %1 元</source>
        <translation>¥%1 off</translation>
    </message>
    <message>
        <source>送%1</source>
        <translation>gift: %1</translation>
    </message>
    <message>
        <source>还差 %1 件</source>
        <translation>%1 more to go</translation>
    </message>
    <message>
        <source>还差 %1 元</source>
        <translation>¥%1 to go</translation>
    </message>
</context>
<context>
    <name>CalculatorPanel</name>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>Paste %1</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>立案</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>已解决</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>没回复</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Solutions</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>问题分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>第 %1 步</source>
        <translation>Step %1</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>Paste %1</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>不接受</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>贴进聊天框</source>
        <translation>Paste into the chat</translation>
    </message>
    <message>
        <source>买家对这个方案怎么说，记下来</source>
        <translation>Keep what the buyer says to this offer</translation>
    </message>
    <message>
        <source>记下来，带着时间</source>
        <translation>Kept with the time</translation>
    </message>
    <message>
        <source>给买家的方案，Enter 记下</source>
        <translation>Solution offered; Enter saves it</translation>
    </message>
    <message>
        <source>今天反馈了什么，Enter 记下</source>
        <translation>Today&apos;s feedback; Enter saves it</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>立案</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>给方案</source>
        <translation>Offered</translation>
    </message>
    <message>
        <source>已解决</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Handed to</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已交给 %1</source>
        <translation>Handed to %1</translation>
    </message>
    <message>
        <source>反馈 %1</source>
        <translation>Feedback %1</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>答应</source>
        <translation>promised</translation>
    </message>
</context>
<context>
    <name>ChangeStrip</name>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>核对短码</source>
        <translation>Compare the code</translation>
    </message>
    <message>
        <source>如 小鱼团队</source>
        <translation>e.g. Fish team</translation>
    </message>
    <message>
        <source>请主管读一遍他那里的短码。一个字也不差，才点“一样”。</source>
        <translation>Have your lead read out the code. Choose &quot;Same&quot; only if every character matches.</translation>
    </message>
    <message>
        <source>叫它</source>
        <translation>Call it</translation>
    </message>
    <message>
        <source>一样</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>不一样</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>每个字都核对过了</source>
        <translation>Every character has been compared</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>先不打开</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>这里的买家资料是加密的，密钥不在这台电脑上。请输入当时抄下的恢复码：28 个字母和数字，大小写、空格和横线都不要紧。</source>
        <translation>The buyers&apos; data here is encrypted, and its key is not on this computer. Type the recovery code you copied: 28 letters and digits; capitals, blanks and hyphens don&apos;t matter.</translation>
    </message>
</context>
<context>
    <name>ColumnPage</name>
    <message>
        <source>看不全这个表的表头。请指明每一列是什么，至少要有“话术内容”：</source>
        <translation>Some headers are not recognised. Say what each column holds; one must be the text:</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>第 %1 列</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>话术内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>关键词</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>变体</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>第一行是表头</source>
        <translation>The first row is a header</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>每一列是什么：</source>
        <translation>What each column holds:</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>和另一版比较</source>
        <translation>Compare with another version</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CompareTree</name>
    <message>
        <source>哪一条</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Removed</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>草稿&#x3000;%1 条</source>
        <translation>Draft  %1</translation>
    </message>
    <message>
        <source>给 %1</source>
        <translation>for %1</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>都不要了；撤销可以找回来</source>
        <translation>Empty it; undo brings it back</translation>
    </message>
</context>
<context>
    <name>EditorDesk</name>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已导出 %1</source>
        <translation>Exported %1</translation>
    </message>
    <message>
        <source>和“%1”比，有 %2 处不同。</source>
        <translation>Differences from &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>和“%1”完全一样。</source>
        <translation>The same as &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>话术本</source>
        <translation>Phrasebook</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已发布的版本</source>
        <translation>the published version</translation>
    </message>
    <message>
        <source>和哪个话术本比较</source>
        <translation>Phrasebook to compare with</translation>
    </message>
    <message>
        <source>正在打开 %1…</source>
        <translation>Opening %1…</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>正在比较…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>导入 %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>导入哪个文件夹</source>
        <translation>Which folder to import</translation>
    </message>
    <message>
        <source>没有保存。从“打开其他…”再选这个文件，就能看到别人改的。</source>
        <translation>Not saved. Choose this file again under “Open another…” to see what was changed.</translation>
    </message>
    <message>
        <source>导入哪些文件</source>
        <translation>Files to import</translation>
    </message>
    <message>
        <source>上次没保存的改动</source>
        <translation>Changes not saved last time</translation>
    </message>
    <message>
        <source>上次没保存的改动还在，看过再保存；不要了就撤销。</source>
        <translation>What was not saved last time is still here: look it over and save it, or undo.</translation>
    </message>
</context>
<context>
    <name>EditorFields</name>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>满立减</source>
        <translation>Money off</translation>
    </message>
    <message>
        <source>满就送</source>
        <translation>Free gift</translation>
    </message>
    <message>
        <source>优惠券</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>包邮</source>
        <translation>Free shipping</translation>
    </message>
    <message>
        <source>限时折扣</source>
        <translation>Flash sale</translation>
    </message>
    <message>
        <source>预售</source>
        <translation>Presale</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>没有承诺</source>
        <translation>No promise</translation>
    </message>
    <message>
        <source>送赠品</source>
        <translation>A gift</translation>
    </message>
    <message>
        <source>换货</source>
        <translation>An exchange</translation>
    </message>
    <message>
        <source>指定快递</source>
        <translation>A carrier</translation>
    </message>
    <message>
        <source>发货时间</source>
        <translation>Shipping date</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>A price</translation>
    </message>
    <message>
        <source>满元</source>
        <translation>≥ ¥</translation>
    </message>
    <message>
        <source>满件</source>
        <translation>≥ pcs</translation>
    </message>
    <message>
        <source>减元</source>
        <translation>− ¥</translation>
    </message>
    <message>
        <source>减 %</source>
        <translation>− %</translation>
    </message>
    <message>
        <source>赠品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>每满</source>
        <translation>Each</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>最多减</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>核对内容</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>必须</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>要填的地方写成 {颜色} 或 {尺码:S|M|L}</source>
        <translation>Write blanks as {colour} or {size:S|M|L}</translation>
    </message>
    <message>
        <source>几个之间用顿号或逗号隔开</source>
        <translation>Separate several with commas</translation>
    </message>
    <message>
        <source>话术</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>变体</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>关键词</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Promotions</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>一行一条</source>
        <translation>One a line</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Benefit</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>档位</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>可叠加</source>
        <translation>Adds to</translation>
    </message>
    <message>
        <source>核单</source>
        <translation>Checklists</translation>
    </message>
    <message>
        <source>核对项</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>卖点</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>适合</source>
        <translation>Suits</translation>
    </message>
    <message>
        <source>尺码</source>
        <translation>Sizes</translation>
    </message>
    <message>
        <source>材质</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>季节</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>洗护</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>搭配</source>
        <translation>Goes with</translation>
    </message>
    <message>
        <source>资料卡</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>绑定活动</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>别的活动的名称，用顿号隔开</source>
        <translation>Names of other promotions, with commas between</translation>
    </message>
    <message>
        <source>别的商品的名称，用顿号隔开</source>
        <translation>Names of other products, with commas between</translation>
    </message>
</context>
<context>
    <name>EditorWindow</name>
    <message>
        <source>打开其他…</source>
        <translation>Open another…</translation>
    </message>
    <message>
        <source>新建…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>编辑话术本</source>
        <translation>Edit phrasebook</translation>
    </message>
    <message>
        <source>话术本</source>
        <translation>Phrasebook</translation>
    </message>
    <message>
        <source>查找替换</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>比较…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>文件…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>发布…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>表格或别的软件的文件，先看再导入</source>
        <translation>A table or another program&apos;s file; looked at before anything changes</translation>
    </message>
    <message>
        <source>和已发布的版本有什么不同</source>
        <translation>What differs from the published version</translation>
    </message>
    <message>
        <source>导出成 Excel 或 CSV</source>
        <translation>Export to Excel or CSV</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>删除 %1 条</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>%1，可以撤销</source>
        <translation>%1; it can be undone</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>改 %1 条的阶段</source>
        <translation>Stage of %1</translation>
    </message>
    <message>
        <source>改 %1 条的标签</source>
        <translation>Tags of %1</translation>
    </message>
    <message>
        <source>加图片</source>
        <translation>Add pictures</translation>
    </message>
    <message>
        <source>只看一部分的时候不能移动，先清空“只看含有…的”。</source>
        <translation>Nothing can be moved while only some are shown: clear the filter first.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>区分大小写</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>换成</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1 处，在 %2 条里</source>
        <translation>Found: %1, entries: %2</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>全部换掉</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>整个话术本里都换，可以撤销</source>
        <translation>Replaces in the whole book; can be undone</translation>
    </message>
</context>
<context>
    <name>FindingFlow</name>
    <message>
        <source>把“%1”换成“%2”</source>
        <translation>Replace &quot;%1&quot; with &quot;%2&quot;</translation>
    </message>
    <message>
        <source>换了 %1 条，可以撤销</source>
        <translation>Entries changed: %1; can be undone</translation>
    </message>
    <message>
        <source>没有要换的</source>
        <translation>Nothing to replace</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>你是谁</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>话术从哪里来</source>
        <translation>Where the phrases come from</translation>
    </message>
    <message>
        <source>试一试</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>抄下恢复码</source>
        <translation>Copy the recovery code</translation>
    </message>
    <message>
        <source>短码不一样，订阅没有成功：请问主管。</source>
        <translation>The code differs, so subscribing failed: ask your lead.</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>都跳过</source>
        <translation>Skip all</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>欢迎使用金牌客服助手</source>
        <translation>Welcome to Agent Assistant</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>填好的不会丢</source>
        <translation>What you filled in stays</translation>
    </message>
    <message>
        <source>以后可以在设置里补上；练习也在那里，还有 F1</source>
        <translation>Later you can do it in the settings; practice is there, too, and in F1</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>该跟进了</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>过多久跟进</source>
        <translation>Follow up after</translation>
    </message>
    <message>
        <source>用哪条跟进</source>
        <translation>Follow up with</translation>
    </message>
    <message>
        <source>秒后</source>
        <translation>seconds later</translation>
    </message>
    <message>
        <source>分钟后</source>
        <translation>minutes later</translation>
    </message>
    <message>
        <source>小时后</source>
        <translation>hours later</translation>
    </message>
    <message>
        <source>天后</source>
        <translation>days later</translation>
    </message>
    <message>
        <source>时间单位</source>
        <translation>Unit of time</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>贴</source>
        <translation>paste</translation>
    </message>
    <message>
        <source>发</source>
        <translation>send</translation>
    </message>
    <message>
        <source>%1 处问题</source>
        <translation>Problems: %1</translation>
    </message>
    <message>
        <source>话术来源：%1</source>
        <translation>Books from: %1</translation>
    </message>
    <message>
        <source>待跟进 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised %1</translation>
    </message>
    <message>
        <source>今天要跟进的和承诺（F8）</source>
        <translation>Due today, and promises (F8)</translation>
    </message>
    <message>
        <source>选一条</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>%1，有过了时间的</source>
        <translation>%1, some of it overdue</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>back</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>发</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>放进草稿</source>
        <translation>Add to draft</translation>
    </message>
</context>
<context>
    <name>GroupDesk</name>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>所有标签</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>不限时间</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source> 天内来过</source>
        <translation> days at most</translation>
    </message>
    <message>
        <source>备注里的字</source>
        <translation>Words in notes</translation>
    </message>
    <message>
        <source>名字、电话、地址不打码</source>
        <translation>Unmasked</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>多少天内来过</source>
        <translation>Seen within days</translation>
    </message>
    <message>
        <source>买家</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>买家分组</source>
        <translation>Groups of buyers</translation>
    </message>
    <message>
        <source>上次来</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>%1 位买家</source>
        <translation>Buyers: %1</translation>
    </message>
    <message>
        <source>导出买家资料</source>
        <translation>Export buyers&apos; data</translation>
    </message>
    <message>
        <source>名字、电话和地址都看得见。</source>
        <translation>Names, phones and addresses can be read.</translation>
    </message>
    <message>
        <source>名字、电话和地址已打码。</source>
        <translation>Names, phones and addresses are masked.</translation>
    </message>
    <message>
        <source>%1 位买家的资料会离开这个加密的库，存成普通文件。</source>
        <translation>The data of %1 people leaves this encrypted store for an ordinary file.</translation>
    </message>
    <message>
        <source>文件由你保管；用完请删除。</source>
        <translation>You are responsible for the file; delete it when done.</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>不导出</source>
        <translation>Don&apos;t export</translation>
    </message>
    <message>
        <source>导出列出的买家；先问一遍再写文件</source>
        <translation>Export the buyers listed; you are asked first</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>导出交接文件…</source>
        <translation>Export a handover file…</translation>
    </message>
    <message>
        <source>接收交接文件…</source>
        <translation>Receive a handover file…</translation>
    </message>
    <message>
        <source>交接（分流）</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>交出去的事项</source>
        <translation>What is handed over</translation>
    </message>
    <message>
        <source>至少 8 个字，当面告诉同事</source>
        <translation>8 characters or more</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>交接文件 (*.handover)</source>
        <translation>Handover files (*.handover)</translation>
    </message>
    <message>
        <source>现在没有要交出去的；同事的交接文件可以接收。</source>
        <translation>Nothing to hand over now; a colleague&apos;s file can be received.</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>显示密码</source>
        <translation>Show the password</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>换到屏幕另一边</source>
        <translation>To the other edge of the screen</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>收起窗口</source>
        <translation>Hide the window</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>任何地方</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>叫出搜索框；再按一次收起</source>
        <translation>Open the search box; press again to hide it</translation>
    </message>
    <message>
        <source>把眼前第几条直接贴进聊天框</source>
        <translation>Paste the n-th phrase on view into the chat</translation>
    </message>
    <message>
        <source>剪贴板上是买家的名字：打开这位买家</source>
        <translation>A buyer&apos;s name is on the clipboard: open that buyer</translation>
    </message>
    <message>
        <source>窗口里</source>
        <translation>In the window</translation>
    </message>
    <message>
        <source>贴进聊天框，光标也回去</source>
        <translation>Paste into the chat, and the caret is back there</translation>
    </message>
    <message>
        <source>贴并发送；有空要填会先问</source>
        <translation>Paste and send; first asks for the blanks, if any</translation>
    </message>
    <message>
        <source>选话术</source>
        <translation>Select a phrase</translation>
    </message>
    <message>
        <source>下一个、上一个阶段</source>
        <translation>Next, previous stage</translation>
    </message>
    <message>
        <source>贴第几条</source>
        <translation>Paste the n-th</translation>
    </message>
    <message>
        <source>只复制，不贴</source>
        <translation>Copy only</translation>
    </message>
    <message>
        <source>置顶，或取消置顶</source>
        <translation>Pin, or unpin</translation>
    </message>
    <message>
        <source>换一种说法</source>
        <translation>Take another wording</translation>
    </message>
    <message>
        <source>改成自己的话术</source>
        <translation>Edit as a phrase of your own</translation>
    </message>
    <message>
        <source>放进草稿：几条拼成一条回复</source>
        <translation>Into the draft: several phrases make one reply</translation>
    </message>
    <message>
        <source>改草稿</source>
        <translation>Edit the draft</translation>
    </message>
    <message>
        <source>把草稿贴过去</source>
        <translation>Paste the draft</translation>
    </message>
    <message>
        <source>给这位买家写备注</source>
        <translation>Write a note on this buyer</translation>
    </message>
    <message>
        <source>改买家的名字</source>
        <translation>Change the buyer&apos;s name</translation>
    </message>
    <message>
        <source>展开买家资料</source>
        <translation>Open what is known of the buyer</translation>
    </message>
    <message>
        <source>找正在进行的活动</source>
        <translation>Find a running promotion</translation>
    </message>
    <message>
        <source>算优惠和到手价</source>
        <translation>Calculate discounts and the final price</translation>
    </message>
    <message>
        <source>依次走到每个按钮和输入框</source>
        <translation>Go to each button and box in turn</translation>
    </message>
    <message>
        <source>回到聊天</source>
        <translation>Back to the chat</translation>
    </message>
    <message>
        <source>这张卡片</source>
        <translation>This card</translation>
    </message>
    <message>
        <source>怎么做</source>
        <translation>How to</translation>
    </message>
    <message>
        <source>找话术</source>
        <translation>Find a phrase</translation>
    </message>
    <message>
        <source>拼音首字母最快：便宜点打 pyd。拼音、汉字、编码、买家的原话都行。</source>
        <translation>Pinyin initials are fastest: pyd for 便宜点. Pinyin, characters, codes and the buyer&apos;s own words work too.</translation>
    </message>
    <message>
        <source>贴不进去</source>
        <translation>It does not paste</translation>
    </message>
    <message>
        <source>看右上角：需管理员就点它；没有目标就先点聊天框。话术已复制好。</source>
        <translation>Look at the top right: if it needs an administrator, click it; if there is no target, click into the chat. The phrase is copied.</translation>
    </message>
    <message>
        <source>快捷键没反应</source>
        <translation>A hotkey does nothing</translation>
    </message>
    <message>
        <source>被别的程序占用了：在设置里换一个，或勾上“接管”。</source>
        <translation>Another program has it: choose another in the settings, or tick &quot;take over&quot;.</translation>
    </message>
    <message>
        <source>话术划掉了</source>
        <translation>A phrase is struck out</translation>
    </message>
    <message>
        <source>它的活动还没开始或已经结束，不会贴出去。</source>
        <translation>Its promotion has not begun or is over; it is not pasted.</translation>
    </message>
    <message>
        <source>自己的话术</source>
        <translation>Phrases of your own</translation>
    </message>
    <message>
        <source>团队的话术</source>
        <translation>The team&apos;s phrases</translation>
    </message>
    <message>
        <source>主管发布以后一分钟内自动更新；网断了照常能用。状态在窗口最下面。</source>
        <translation>They come within a minute of your lead&apos;s publishing, and work offline. How they stand is told at the bottom.</translation>
    </message>
    <message>
        <source>练得更快</source>
        <translation>Getting faster</translation>
    </message>
    <message>
        <source>剪贴板上是订单或新地址：打开来核</source>
        <translation>The clipboard holds an order or a new address: open it to check</translation>
    </message>
    <message>
        <source>一行记下对买家的承诺</source>
        <translation>Record a promise to the buyer in one line</translation>
    </message>
    <message>
        <source>到核单；空格勾上并到下一项</source>
        <translation>To the order; space ticks and goes on</translation>
    </message>
    <message>
        <source>今天要跟进的：售后和承诺</source>
        <translation>Due today: cases and promises</translation>
    </message>
    <message>
        <source>复制这单的备注：答应了什么</source>
        <translation>Copy the order&apos;s remark: what was promised</translation>
    </message>
    <message>
        <source>把这单的核对文字贴给买家</source>
        <translation>Paste the order&apos;s text for its buyer to confirm</translation>
    </message>
    <message>
        <source>被别的程序占用了：在设置里换一个。</source>
        <translation>Another program has it: choose another in the settings.</translation>
    </message>
    <message>
        <source>下面的“练习…”，设置里也有：按 6 秒和 15 秒计时，告诉你更快的按键。</source>
        <translation>&quot;Practice…&quot; below, and in the settings: timed by 6 and 15 seconds, it tells you faster keys.</translation>
    </message>
    <message>
        <source>贴到点的跟进</source>
        <translation>Paste the follow-up due</translation>
    </message>
    <message>
        <source>搜不到时点“写成新话术”；选中别人的按 F2 改一份自己的。</source>
        <translation>When nothing is found, press &quot;Write a new phrase&quot;; on a phrase of the team press F2 for a copy of your own.</translation>
    </message>
    <message>
        <source>刚点的“已兑现”“撤回”、刚删的备注：撤销</source>
        <translation>Take back the &quot;Kept&quot; or &quot;Withdraw&quot; just pressed, or a note just deleted</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>没有这样的按键或说明。</source>
        <translation>No such key or how-to.</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>找按键或做法，例如：贴、备注、Ctrl</source>
        <translation>Find a key or a how-to, for example: paste, note, Ctrl</translation>
    </message>
    <message>
        <source>在帮助里找</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>按键和做法</source>
        <translation>Keys and how-tos</translation>
    </message>
    <message>
        <source>练习…</source>
        <translation>Practice…</translation>
    </message>
    <message>
        <source>在练习聊天里答买家，按 6 秒和 15 秒计时</source>
        <translation>Answer buyers in the practice chat, timed by 6 and 15 seconds</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HotkeyPage</name>
    <message>
        <source>核剪贴板里的订单</source>
        <translation>Check the copied order</translation>
    </message>
    <message>
        <source>打开剪贴板里的买家</source>
        <translation>Open the copied buyer</translation>
    </message>
    <message>
        <source>贴第 %1 条</source>
        <translation>Paste no. %1</translation>
    </message>
    <message>
        <source>在任何程序里都能按。点输入框按新的组合键；按不进去的点“录制”。</source>
        <translation>They work in any program. Click a box and press a new combination; use &quot;Record&quot; for one that does not get in.</translation>
    </message>
    <message>
        <source>贴到点的跟进</source>
        <translation>Paste the follow-up due</translation>
    </message>
    <message>
        <source>叫出窗口</source>
        <translation>Summon the window</translation>
    </message>
</context>
<context>
    <name>HotkeyRow</name>
    <message>
        <source>录制</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>接管</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>换成 %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>按一次组合键来录，被占用的也行</source>
        <translation>Press a combination once to record it, even a taken one</translation>
    </message>
    <message>
        <source>按下时本程序和占用它的程序都会响应</source>
        <translation>When pressed, both this program and its owner respond</translation>
    </message>
    <message>
        <source>✓ 可用</source>
        <translation>✓ works</translation>
    </message>
    <message>
        <source>✕ 被占用</source>
        <translation>✕ taken</translation>
    </message>
    <message>
        <source>✓ 已接管</source>
        <translation>✓ taken over</translation>
    </message>
    <message>
        <source>✕ 不支持</source>
        <translation>✕ not supported</translation>
    </message>
    <message>
        <source>请按…</source>
        <translation>Press…</translation>
    </message>
</context>
<context>
    <name>ImageList</name>
    <message>
        <source>把图片拖到这里</source>
        <translation>Drop pictures here</translation>
    </message>
    <message>
        <source>选图片…</source>
        <translation>Choose pictures…</translation>
    </message>
    <message>
        <source>找不到 %1</source>
        <translation>%1 is missing</translation>
    </message>
    <message>
        <source>选图片</source>
        <translation>Choose pictures</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>图片会复制到话术本旁边</source>
        <translation>Pictures are copied beside the book</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>阶段是按分组和标题猜的。选中几行，一起改成</source>
        <translation>Stages are guessed from group and title. Select rows and change them to</translation>
    </message>
    <message>
        <source>改阶段</source>
        <translation>Change stage</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确认以前什么也不会写；导入后可以整个撤销。</source>
        <translation>Nothing is written before you confirm; the import can be undone as a whole.</translation>
    </message>
    <message>
        <source>没有什么要导入的。</source>
        <translation>There is nothing to import.</translation>
    </message>
    <message>
        <source>改各列的用途…</source>
        <translation>Change the columns…</translation>
    </message>
    <message>
        <source>认错了列，在这里改</source>
        <translation>Correct wrongly recognised columns here</translation>
    </message>
    <message>
        <source>下面列不列出这一类</source>
        <translation>List this kind below or not</translation>
    </message>
    <message>
        <source>选中的行都改成这个阶段</source>
        <translation>Give all selected rows this stage</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>正在读 %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 个文件</source>
        <translation>%1 files</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
</context>
<context>
    <name>KeyBar</name>
    <message>
        <source>导出密钥…</source>
        <translation>Export the key…</translation>
    </message>
    <message>
        <source>导入密钥…</source>
        <translation>Import a key…</translation>
    </message>
    <message>
        <source>密钥文件的密码，至少 8 个字</source>
        <translation>Password of the key&apos;s file, 8 characters or more</translation>
    </message>
    <message>
        <source>密钥文件的密码</source>
        <translation>Password of the key&apos;s file</translation>
    </message>
    <message>
        <source>给另一位主管，或带到另一台电脑</source>
        <translation>For a second lead, or for another computer</translation>
    </message>
    <message>
        <source>以后用那把密钥发布，代替现在这一把</source>
        <translation>Publish with that key from now on, instead of this one</translation>
    </message>
    <message>
        <source>密钥文件 (*.key)</source>
        <translation>Key files (*.key)</translation>
    </message>
    <message>
        <source>导出密钥</source>
        <translation>Export the key</translation>
    </message>
    <message>
        <source>导入密钥</source>
        <translation>Import a key</translation>
    </message>
</context>
<context>
    <name>LeadDesk</name>
    <message>
        <source>团队的数字</source>
        <translation>The team&apos;s numbers</translation>
    </message>
    <message>
        <source>考核表</source>
        <translation>KPI table</translation>
    </message>
    <message>
        <source>平台报表 (*.xlsx *.csv)</source>
        <translation>Platform&apos;s reports (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>“%1”是什么？</source>
        <translation>What is &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>%1 份数字</source>
        <translation>Files read: %1</translation>
    </message>
    <message>
        <source>%1 份读不懂，没有计入</source>
        <translation>unreadable, not counted: %1</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>正在读 %1 / %2</source>
        <translation>Reading %1 of %2</translation>
    </message>
    <message>
        <source>其余的都不用</source>
        <translation>None of the others is used</translation>
    </message>
    <message>
        <source>没有数字的客服：%1</source>
        <translation>Agents without numbers: %1</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>已导出到 %1</source>
        <translation>Exported to %1</translation>
    </message>
    <message>
        <source>%1 格不是数字，没有计入</source>
        <translation>%1 cells are no numbers and not counted</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>第 %1 / %2 题</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 秒，买家还在。再快一点就是 6 秒以内。</source>
        <translation>%1 s, the buyer is still there. A little faster makes it 6 seconds.</translation>
    </message>
    <message>
        <source>%1 秒，对了，但过了 15 秒买家可能走了。</source>
        <translation>%1 s, right, but after 15 seconds the buyer may have left.</translation>
    </message>
    <message>
        <source>这句答不上买家的话。</source>
        <translation>That does not answer the buyer.</translation>
    </message>
    <message>
        <source>这句答不上买家的话。更合适的是“%2”。</source>
        <translation>That does not answer the buyer. &quot;%2&quot; fits better.</translation>
    </message>
    <message>
        <source>练完了：%1 题答对 %2 题，其中 %3 题在 6 秒以内。</source>
        <translation>Done: of %1 answers %2 were right, %3 of them within 6 seconds.</translation>
    </message>
    <message>
        <source>最快：%1，%2，Enter。</source>
        <translation>Fastest: %1, %2, Enter.</translation>
    </message>
    <message>
        <source>最快：%1，%2，Enter。编码是 %3。</source>
        <translation>Fastest: %1, %2, Enter. The code is %3.</translation>
    </message>
    <message>
        <source>%1按 Enter 发出去。</source>
        <translation>%1 Press Enter to send it.</translation>
    </message>
    <message>
        <source>%1 秒，很快：6 秒以内。</source>
        <translation>%1 s, fast: within 6 seconds.</translation>
    </message>
    <message>
        <source>最快：%1，按一下就是“%2”。</source>
        <translation>Fastest: %1, one press for &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>最快：在搜索框里打 %2，Enter。编码是 %3。</source>
        <translation>Fastest: type %2 into the search box, Enter. The code is %3.</translation>
    </message>
    <message>
        <source>最快：在搜索框里打 %2，Enter。</source>
        <translation>Fastest: type %2 into the search box, Enter.</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>换一题</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Time taken</translation>
    </message>
    <message>
        <source>这一题先不答</source>
        <translation>Leave this question out</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>再练一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>导出培训记录…</source>
        <translation>Export the training record…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>看结果</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>从第一题起再来一遍</source>
        <translation>From the first question on</translation>
    </message>
    <message>
        <source>给主管的 Excel 文件</source>
        <translation>An Excel file for the lead</translation>
    </message>
    <message>
        <source>关上练习聊天</source>
        <translation>Closes the practice chat</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>赠品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>换货</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>发货时间</source>
        <translation>Shipping time</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>质量</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>Packaging</translation>
    </message>
    <message>
        <source>色差</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>礼品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>尺寸</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>等买家答复</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>买家接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>买家不接受</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>拖了 %1 天</source>
        <translation>late by %1 d</translation>
    </message>
    <message>
        <source>已过 %1</source>
        <translation>was due %1</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>NewPhraseDialog</name>
    <message>
        <source>写成新话术</source>
        <translation>Write a new phrase</translation>
    </message>
    <message>
        <source>话术内容；要填的地方写成 {颜色} 或 {尺码:S|M|L}</source>
        <translation>The words; write blanks as {colour} or {size:S|M|L}</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>改成我的说法</source>
        <translation>In my own words</translation>
    </message>
    <message>
        <source>可以不填；搜索时打它最快，例如 fp</source>
        <translation>Optional; quickest to search, e.g. fp</translation>
    </message>
    <message>
        <source>只影响你自己的窗口，团队的不动</source>
        <translation>In your own window only; the team&apos;s stays as it is</translation>
    </message>
    <message>
        <source>还没有保存。再按一次 Esc 就不要了。</source>
        <translation>Not saved yet. Esc once more drops it.</translation>
    </message>
    <message>
        <source>上次没来得及保存，接着写吧。</source>
        <translation>Not saved last time: go on from here.</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>写备注：离开就保存，Esc 先放着</source>
        <translation>Note: saved as you leave, Esc keeps a draft</translation>
    </message>
    <message>
        <source>新备注</source>
        <translation>New note</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Ctrl+N 写备注，Ctrl+I 看全部</source>
        <translation>Ctrl+N writes a note, Ctrl+I shows all</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>改备注</source>
        <translation>Change the note</translation>
    </message>
    <message>
        <source>改过</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>改这条备注；原来的写法也留着</source>
        <translation>Change this note; what it said is kept too</translation>
    </message>
    <message>
        <source>删掉这条备注；按错了可以撤销</source>
        <translation>Delete this note; it can be undone</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>把使用数字交给主管</source>
        <translation>Share my usage numbers with the lead</translation>
    </message>
    <message>
        <source>放到哪个文件夹</source>
        <translation>Folder they go to</translation>
    </message>
    <message>
        <source>主管指定的共享文件夹</source>
        <translation>Shared folder named by the lead</translation>
    </message>
    <message>
        <source>交出的内容</source>
        <translation>What is handed over</translation>
    </message>
    <message>
        <source>只有每天的次数和用时：没有买家，没有你写的字。下面就是要交的全部内容。</source>
        <translation>Only daily counts and times: no buyers, nothing you typed. Below is all that is shared.</translation>
    </message>
    <message>
        <source>主管：</source>
        <translation>Lead:</translation>
    </message>
    <message>
        <source>团队的数字…</source>
        <translation>The team&apos;s numbers…</translation>
    </message>
    <message>
        <source>考核表…</source>
        <translation>KPI table…</translation>
    </message>
    <message>
        <source>全队用了什么，没用什么</source>
        <translation>What the team uses and what it doesn&apos;t</translation>
    </message>
    <message>
        <source>由平台报表算出每个人的得分</source>
        <translation>Everybody&apos;s score, from the platform&apos;s reports</translation>
    </message>
</context>
<context>
    <name>NumbersWords</name>
    <message>
        <source>用了 %1 次</source>
        <translation>used %1 ×</translation>
    </message>
    <message>
        <source>活动没在进行，拦下 %1 次</source>
        <translation>held back %1 ×: its promotion was not running</translation>
    </message>
    <message>
        <source>有不能说的话，拦下 %1 次</source>
        <translation>held back %1 ×: words that must not be said</translation>
    </message>
    <message>
        <source>%1  没找到“%2”，%3 次</source>
        <translation>%1  nothing found for &quot;%2&quot;, %3 ×</translation>
    </message>
    <message>
        <source>还没有数字。</source>
        <translation>No numbers yet.</translation>
    </message>
    <message>
        <source>个人话术</source>
        <translation>Phrases of my own</translation>
    </message>
    <message>
        <source>，其中 %1 次共 %2 秒</source>
        <translation>, %1 of them in %2 seconds</translation>
    </message>
    <message>
        <source>%1，%2 到 %3，编号 %4，%5 写成</source>
        <translation>%1, %2 to %3, number %4, written %5</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>写成新话术</source>
        <translation>Write a new phrase</translation>
    </message>
    <message>
        <source>没有完全对上的，下面是最接近的</source>
        <translation>Nothing fits; these are the nearest</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>存进个人话术，下次就搜得到</source>
        <translation>Kept in your own book: found from then on</translation>
    </message>
</context>
<context>
    <name>OrderPane</name>
    <message>
        <source>贴核对文字</source>
        <translation>Paste to confirm</translation>
    </message>
    <message>
        <source>核单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>订单号</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>Mixed up</translation>
    </message>
    <message>
        <source>未核完 %1</source>
        <translation>%1 open</translation>
    </message>
    <message>
        <source>已核完</source>
        <translation>All checked</translation>
    </message>
    <message>
        <source>复制订单后按 Ctrl+Alt+O，或粘贴到这里</source>
        <translation>Copy an order, then Ctrl+Alt+O, or paste</translation>
    </message>
    <message>
        <source>把这一单的要点贴给买家确认</source>
        <translation>Paste the order&apos;s points for the buyer to confirm</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>核 %1</source>
        <translation>Check %1</translation>
    </message>
    <message>
        <source>仍核 %1</source>
        <translation>Stay with %1</translation>
    </message>
    <message>
        <source>换成 %1 的单</source>
        <translation>To %1&apos;s order</translation>
    </message>
    <message>
        <source>这单就是 %1 的</source>
        <translation>It is %1&apos;s</translation>
    </message>
    <message>
        <source>仍核这单</source>
        <translation>Stay with this one</translation>
    </message>
    <message>
        <source>是，核 %1</source>
        <translation>Yes, check %1</translation>
    </message>
    <message>
        <source>不是订单号</source>
        <translation>No order</translation>
    </message>
    <message>
        <source>%1 核过</source>
        <translation>checked %1</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message>
        <source>导出到文件…</source>
        <translation>Export to file…</translation>
    </message>
    <message>
        <source>从文件导入…</source>
        <translation>Import from file…</translation>
    </message>
    <message>
        <source>重新显示</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>个人话术、置顶和使用习惯，可以整个带到另一台电脑。</source>
        <translation>Your own phrases, pins and habits can be taken to another computer as a whole.</translation>
    </message>
    <message>
        <source>不再显示的团队话术</source>
        <translation>Hidden phrases of the team</translation>
    </message>
    <message>
        <source>个人话术 (*.own.json)</source>
        <translation>Own phrases (*.own.json)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>现在没有藏起来的话术。</source>
        <translation>No phrases are hidden now.</translation>
    </message>
    <message>
        <source>读入在另一台电脑导出的文件</source>
        <translation>Read a file that was exported on another computer</translation>
    </message>
    <message>
        <source>选中的话术重新出现</source>
        <translation>The chosen phrase appears again</translation>
    </message>
    <message>
        <source>导出成一个文件，带到另一台电脑</source>
        <translation>Export to a file, to take to another computer</translation>
    </message>
</context>
<context>
    <name>PersonalDesk</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>不再显示</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>团队的原文：%1</source>
        <translation>The team&apos;s wording: %1</translation>
    </message>
    <message>
        <source>你改过之后，团队的原文变了：%1</source>
        <translation>The team&apos;s wording has changed since: %1</translation>
    </message>
    <message>
        <source>用回原文</source>
        <translation>Use the team&apos;s</translation>
    </message>
    <message>
        <source>第 %1 种，共 %2 种</source>
        <translation>wording %1 of %2</translation>
    </message>
</context>
<context>
    <name>PhraseDesk</name>
    <message>
        <source>正在载入话术…</source>
        <translation>Loading phrases…</translation>
    </message>
    <message>
        <source>正在建立索引 %1%</source>
        <translation>Building the index: %1%</translation>
    </message>
    <message>
        <source>%1 条话术</source>
        <translation>%1 phrases</translation>
    </message>
    <message>
        <source>%1 条 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>这个阶段还没有话术。</source>
        <translation>No phrases in this stage yet.</translation>
    </message>
    <message>
        <source>还没有话术。
在设置里订阅团队的话术，或用“编辑话术本…”导入现有的。</source>
        <translation>No phrases yet.
Subscribe to the team&apos;s in the settings, or import yours with &quot;Edit phrasebook…&quot;.</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>话术</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>图</source>
        <translation>img</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>在吗？想看看连衣裙</source>
        <translation>Hello? I&apos;d like to see dresses</translation>
    </message>
    <message>
        <source>能便宜点吗</source>
        <translation>Can it be cheaper?</translation>
    </message>
    <message>
        <source>什么时候发货呀</source>
        <translation>When do you ship?</translation>
    </message>
    <message>
        <source>发什么快递</source>
        <translation>Which carrier?</translation>
    </message>
    <message>
        <source>尺码怎么选</source>
        <translation>Which size?</translation>
    </message>
    <message>
        <source>会掉色吗</source>
        <translation>Does the colour fade?</translation>
    </message>
    <message>
        <source>好的，谢谢</source>
        <translation>Fine, thank you</translation>
    </message>
    <message>
        <source>导出培训记录</source>
        <translation>Export the training record</translation>
    </message>
</context>
<context>
    <name>PracticeChat</name>
    <message>
        <source>练习聊天</source>
        <translation>Practice chat</translation>
    </message>
    <message>
        <source>光标放在这里，按 %1 找话术，Enter 发送</source>
        <translation>Click here; %1 finds a phrase, Enter sends</translation>
    </message>
    <message>
        <source>光标放在这里，在助手的窗口里找话术，Enter 发送</source>
        <translation>Click here; find a phrase in the assistant&apos;s window, Enter sends</translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>开始练习</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>导出培训记录…</source>
        <translation>Export the record…</translation>
    </message>
    <message>
        <source>练习</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>买家发来一句话，用快捷键找到合适的话术贴过去。6 秒以内最好，15 秒以内买家还在。</source>
        <translation>A buyer writes; find the phrase that fits and paste it. Within 6 seconds is best, within 15 the buyer is still there.</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>学会</source>
        <translation>Learnt</translation>
    </message>
    <message>
        <source>6 秒内</source>
        <translation>≤ 6 s</translation>
    </message>
    <message>
        <source>各阶段练得怎么样</source>
        <translation>Where you stand in each stage</translation>
    </message>
    <message>
        <source>练选中的阶段（Enter）</source>
        <translation>Practise the selected stage (Enter)</translation>
    </message>
    <message>
        <source>给主管的 Excel 文件：每个阶段学到哪里、每一次的用时</source>
        <translation>An Excel file for the lead: where you stand in each stage, and every answer&apos;s time</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>中位（秒）</source>
        <translation>Median (s)</translation>
    </message>
    <message>
        <source>15 秒以内答对的题数</source>
        <translation>Questions answered right within 15 seconds</translation>
    </message>
    <message>
        <source>6 秒以内答对的题数</source>
        <translation>Questions answered right within 6 seconds</translation>
    </message>
    <message>
        <source>答对的用时从快到慢排，正中间那个</source>
        <translation>The time in the middle, when those of the right answers are put in order</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source> 分钟没人碰</source>
        <translation> min untouched</translation>
    </message>
    <message>
        <source>不隐藏</source>
        <translation>never</translation>
    </message>
    <message>
        <source> 天没来</source>
        <translation> days unseen</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>隐藏备注</source>
        <translation>Hide notes after</translation>
    </message>
    <message>
        <source>忘掉买家</source>
        <translation>Forget buyers after</translation>
    </message>
    <message>
        <source>看看抄下的恢复码对不对</source>
        <translation>See whether the code you copied is right</translation>
    </message>
    <message>
        <source>原来是 %1 天。抹掉以后拿不回来。</source>
        <translation>It was %1 days until now. What is erased can&apos;t be brought back.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>回去改</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>抹掉买家</source>
        <translation>Erase buyers</translation>
    </message>
    <message>
        <source>到期的买家连同备注、订单一起抹掉，自动备份里也不留。</source>
        <translation>They are erased with notes and orders, in the program&apos;s backups too.</translation>
    </message>
    <message>
        <source>%1 天没来的买家，会连同备注、订单一起抹掉，自动备份里也不留。</source>
        <translation>Buyers not seen for %1 days will be erased together with their notes and orders, from the program&apos;s backups too.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Ctrl+Enter 可以替我发送</source>
        <translation>Ctrl+Enter may send for me</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source> 毫秒</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>不看标题</source>
        <translation>any title</translation>
    </message>
    <message>
        <source>聊天程序</source>
        <translation>Chat program</translation>
    </message>
    <message>
        <source>程序名</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>粘贴键</source>
        <translation>Paste key</translation>
    </message>
    <message>
        <source>发送键</source>
        <translation>Send key</translation>
    </message>
    <message>
        <source>发送前等</source>
        <translation>Wait before sending</translation>
    </message>
    <message>
        <source>程序名可以用 * 代替任意字，用逗号隔开。标题是正则表达式，其中 (?P&lt;buyer&gt;…) 那一段是买家：它变了，就算换了一个聊天。</source>
        <translation>* stands for any letters in a program&apos;s name; separate names by commas. The title is a regular expression; its part (?P&lt;buyer&gt;…) is the buyer: when that changes, it counts as another chat.</translation>
    </message>
    <message>
        <source>这个聊天程序用回自带的设置</source>
        <translation>This chat program as it was shipped</translation>
    </message>
</context>
<context>
    <name>PromiseBar</name>
    <message>
        <source>不记</source>
        <translation>Don&apos;t record</translation>
    </message>
    <message>
        <source>例如：送丝袜一双 / 明天发顺丰</source>
        <translation>e.g. socks / SF tomorrow</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>记承诺</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>答应 %1</source>
        <translation>Promised to %1</translation>
    </message>
    <message>
        <source>已兑现 %1：%2</source>
        <translation>Kept, %1: %2</translation>
    </message>
    <message>
        <source>已撤回 %1：%2</source>
        <translation>Withdrawn, %1: %2</translation>
    </message>
</context>
<context>
    <name>PromotionPanel</name>
    <message>
        <source>活动&#x3000;%1 个进行中</source>
        <translation>Promotions · %1 running</translation>
    </message>
    <message>
        <source>活动&#x3000;现在没有</source>
        <translation>Promotions · none now</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>Paste %1</translation>
    </message>
    <message>
        <source>算一算</source>
        <translation>Calculate</translation>
    </message>
    <message>
        <source>筛选活动</source>
        <translation>Filter promotions</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>贴进聊天框（Enter）</source>
        <translation>Paste into the chat (Enter)</translation>
    </message>
    <message>
        <source>找活动（Ctrl+K），Enter 贴第一个</source>
        <translation>Find a promotion (Ctrl+K); Enter pastes the first</translation>
    </message>
    <message>
        <source>算优惠和到手价（Ctrl+=）</source>
        <translation>What promotions give and what is to pay (Ctrl+=)</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>再看一遍</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>有没保存的改动；发布的是保存过的内容。</source>
        <translation>Some changes are not saved. What is published is what is saved.</translation>
    </message>
    <message>
        <source>先保存</source>
        <translation>Save first</translation>
    </message>
    <message>
        <source>保存编辑器里的话术本，再看一遍</source>
        <translation>Save the book in the editor, then look again</translation>
    </message>
    <message>
        <source>复制给客服</source>
        <translation>Copy for agents</translation>
    </message>
    <message>
        <source>复制这段话，发给要订阅的客服</source>
        <translation>Copy these words for the agents who are to subscribe</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>选文件夹…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>马上</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>从这时起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>共享盘的文件夹，或网站的文件夹</source>
        <translation>A folder of the share or of the web server</translation>
    </message>
    <message>
        <source>发布到</source>
        <translation>Publish to</translation>
    </message>
    <message>
        <source>选共享盘的文件夹，或网站放文件的文件夹</source>
        <translation>Choose a folder of the share, or the one the web server serves</translation>
    </message>
    <message>
        <source>复制短码，告诉客服</source>
        <translation>Copy the code, to tell the agents</translation>
    </message>
    <message>
        <source>话术本</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>Takes effect</translation>
    </message>
    <message>
        <source>短码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>发布到哪个文件夹</source>
        <translation>Publish to which folder</translation>
    </message>
    <message>
        <source>密钥…</source>
        <translation>Key…</translation>
    </message>
    <message>
        <source>把密钥交给另一位主管，或带到另一台电脑</source>
        <translation>Hand the key on to a second lead, or take it to another computer</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>这里还没有发布过，这将是第 1 版。</source>
        <translation>Nothing has been published here yet; this will be version 1.</translation>
    </message>
    <message>
        <source>和第 %1 版完全一样，没有要发布的。</source>
        <translation>The same as version %1: there is nothing to publish.</translation>
    </message>
    <message>
        <source>和第 %1 版比：新增 %2 · 改动 %3 · 删除 %4</source>
        <translation>Against version %1: %2 new · %3 changed · %4 removed</translation>
    </message>
    <message>
        <source>另有 %1 个文件（图片、说明）</source>
        <translation>%1 more files (pictures, notes)</translation>
    </message>
    <message>
        <source>第 %1 版还没生效；新的一版生效得早，就由新的取代。</source>
        <translation>Version %1 is yet to come; a new one that is valid sooner takes its place.</translation>
    </message>
    <message>
        <source>%1 条话术 · %2 个文件</source>
        <translation>phrases: %1 · files: %2</translation>
    </message>
    <message>
        <source>已发布第 %1 版</source>
        <translation>Version %1 is published</translation>
    </message>
    <message>
        <source>内容同第 %1 版</source>
        <translation>the content of version %1</translation>
    </message>
    <message>
        <source>%1 起生效</source>
        <translation>in effect from %1</translation>
    </message>
    <message>
        <source>马上生效</source>
        <translation>in effect at once</translation>
    </message>
    <message>
        <source>第 %1 版原定 %2 生效，由这一版取代。</source>
        <translation>Version %1, planned for %2, is superseded by this one.</translation>
    </message>
    <message>
        <source>文件夹里的比上次发布的第 %1 版旧（可能恢复了备份）；版本号接着往上，客服照常收到。</source>
        <translation>The folder held less than version %1, published last (a backup may have been restored). Versions go on rising; agents get this one.</translation>
    </message>
    <message>
        <source>文件太多，不再留着第 %1 版，退不回去了。</source>
        <translation>Too many files: version %1 is not kept any more, there is no going back to it.</translation>
    </message>
    <message>
        <source>%1 个文件</source>
        <translation>files: %1</translation>
    </message>
    <message>
        <source>同第 %1 版</source>
        <translation>as version %1</translation>
    </message>
    <message>
        <source>马上</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>正在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>到时生效</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已被取代</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>以前的</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>文件夹里缺文件，或者比上次发布的旧；再发布一次就好。</source>
        <translation>Files are missing in the folder, or it is older than what was published last: publishing again puts that right.</translation>
    </message>
</context>
<context>
    <name>PublishingFlow</name>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>正在看有什么改动…</source>
        <translation>Looking at what has changed…</translation>
    </message>
    <message>
        <source>正在发布…</source>
        <translation>Publishing…</translation>
    </message>
    <message>
        <source>正在退回…</source>
        <translation>Going back…</translation>
    </message>
    <message>
        <source>%1 本 · %2 条话术 · %3</source>
        <translation>%1 books · %2 phrases · %3</translation>
    </message>
    <message>
        <source>有 %1 处要先改好；现在的版本不受影响。</source>
        <translation>To be fixed first: %1. The version in use is not affected.</translation>
    </message>
    <message>
        <source>先选发布到哪个文件夹。</source>
        <translation>First choose the folder to publish to.</translation>
    </message>
    <message>
        <source>第一次发布：已生成您的发布密钥，保存在系统的凭据库里。</source>
        <translation>First time here: your signing key was made; it is kept in the system&apos;s credential store.</translation>
    </message>
    <message>
        <source>第一次发布：已生成您的发布密钥，保存在只有您能读的文件里。</source>
        <translation>First time here: your signing key was made; it is kept in a file only you can read.</translation>
    </message>
    <message>
        <source>没有保存，先改好编辑器里标出的地方。</source>
        <translation>Not saved: first fix what the editor has marked.</translation>
    </message>
    <message>
        <source>正在导出密钥…</source>
        <translation>Exporting the key…</translation>
    </message>
    <message>
        <source>密钥已导出到 %1。密码另外告诉对方。</source>
        <translation>The key is exported to %1. Tell the password separately.</translation>
    </message>
    <message>
        <source>正在导入密钥…</source>
        <translation>Importing the key…</translation>
    </message>
    <message>
        <source>以后用这把密钥发布，短码 %1。</source>
        <translation>From now on this key is used; its code is %1.</translation>
    </message>
    <message>
        <source>客服打开“设置”，点“来源、个人话术、数字…”，填 %1（放在网站上的填它的 https 网址），点“订阅”；短码和 %2 一字不差才点“一样”。以后每次发布，一分钟内自动更新。</source>
        <translation>Agents open the settings, press &quot;Sources, my own, numbers…&quot;, enter %1 (for a web site its https address) and press &quot;Subscribe&quot;; they choose &quot;Same&quot; only if the code is exactly %2. From then on every release reaches them within a minute.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>有没保存的改动。</source>
        <translation>There are changes that are not saved.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>打开以后，别人改过这个文件。用您的内容盖掉吗？</source>
        <translation>Somebody else has changed this file since it was opened. Write yours over it?</translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <source>数据已加密。请抄下恢复码，换电脑时要用。</source>
        <translation>The data is encrypted. Copy the recovery code for another computer.</translation>
    </message>
    <message>
        <source>看恢复码</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>抄好以后这一行就不再出现</source>
        <translation>Once it is copied this line is gone</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>抄在纸上，和备份分开放。电脑坏了、换了，用备份加恢复码就能打开买家资料；没有它，谁也打不开，我们也不能。</source>
        <translation>Write it on paper and keep it apart from the backups. With a backup and this code any computer opens the buyers&apos; data; without it nobody does, not even we.</translation>
    </message>
    <message>
        <source>抄好了，不再显示</source>
        <translation>Copied, don&apos;t show again</translation>
    </message>
    <message>
        <source>以后再抄</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>买家备注在这台电脑上是加密的。换电脑或重装系统以后，要用这个恢复码才能打开备份。请抄在纸上，或存进密码管理器；它不会再自动显示。</source>
        <translation>Notes on buyers are encrypted on this computer. On another computer, or after reinstalling, this code is needed to open a backup. Write it down or keep it in a password manager; it is not shown again by itself.</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>我已经抄下来了</source>
        <translation>I have copied it</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>退回这一版…</source>
        <translation>Go back to this…</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>不退回</source>
        <translation>Don&apos;t go back</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>发布时间</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>Takes effect</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>发布过的版本</source>
        <translation>Published versions</translation>
    </message>
    <message>
        <source>把选中那一版的内容作为新的一版发布</source>
        <translation>Publish the content of the chosen version as a new one</translation>
    </message>
    <message>
        <source>马上发布那一版的内容</source>
        <translation>Publish the content of that version now</translation>
    </message>
    <message>
        <source>什么也不做</source>
        <translation>Do nothing</translation>
    </message>
    <message>
        <source>第 %1 版的内容会作为新的一版马上生效。退回吗？</source>
        <translation>The content of version %1 will be in force at once, as a new version. Go back?</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>汇总</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>按分类</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>按商品</source>
        <translation>By product</translation>
    </message>
    <message>
        <source>按快递</source>
        <translation>By carrier</translation>
    </message>
    <message>
        <source>按时间</source>
        <translation>By time</translation>
    </message>
    <message>
        <source>时间段</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>未结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>这段时间没有售后单。</source>
        <translation>No cases in this period.</translation>
    </message>
    <message>
        <source>%1 件，未结 %2，不满意 %3。斜线是未结的。</source>
        <translation>Cases: %1, open: %2, dissatisfied: %3. Open ones are hatched.</translation>
    </message>
    <message>
        <source>其余 %1 种</source>
        <translation>%1 others</translation>
    </message>
    <message>
        <source>已导出到 %1</source>
        <translation>Exported to %1</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>售后问题报表</source>
        <translation>After-sales report</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Excel 文件 (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
</context>
<context>
    <name>ReportPicture</name>
    <message>
        <source>（未结 %1）</source>
        <translation> (%1 open)</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>＋ 加一行</source>
        <translation>＋ Add a row</translation>
    </message>
    <message>
        <source>－ 去掉这行</source>
        <translation>－ Remove this row</translation>
    </message>
    <message>
        <source>在最后加一行</source>
        <translation>Add a row at the end</translation>
    </message>
    <message>
        <source>去掉光标所在的一行</source>
        <translation>Remove the row with the caret</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>问好</source>
        <translation>Greet</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>促成</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>核单</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>告别</source>
        <translation>Bye</translation>
    </message>
    <message>
        <source>售后</source>
        <translation>After</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>over</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>ongoing</translation>
    </message>
    <message>
        <source>剩 %1 天</source>
        <translation>%1 days left</translation>
    </message>
    <message>
        <source>%1 后开始</source>
        <translation>starts in %1</translation>
    </message>
    <message>
        <source>%1 天后开始</source>
        <translation>starts in %1 days</translation>
    </message>
    <message>
        <source>%1前说过</source>
        <translation>said %1 ago</translation>
    </message>
    <message>
        <source>原文已改</source>
        <translation>Original changed</translation>
    </message>
    <message>
        <source>我改过</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>原文已删</source>
        <translation>Original gone</translation>
    </message>
    <message>
        <source>包邮</source>
        <translation>Ships free</translation>
    </message>
    <message>
        <source>券</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>满减</source>
        <translation>Money off</translation>
    </message>
    <message>
        <source>满赠</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>限时</source>
        <translation>Flash</translation>
    </message>
    <message>
        <source>预售</source>
        <translation>Presale</translation>
    </message>
    <message>
        <source>会员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>（只有图片）</source>
        <translation>(a picture only)</translation>
    </message>
    <message>
        <source>刚刚说过</source>
        <translation>just said</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>正在修复本地数据，请等一等…</source>
        <translation>Repairing the local data, please wait…</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索：拼音首字母、拼音、汉字、编码</source>
        <translation>Search: initials, pinyin, words, code</translation>
    </message>
    <message>
        <source>搜索话术</source>
        <translation>Search phrases</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>收起或展开</source>
        <translation>Fold or unfold</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>%1 条</source>
        <translation>Entries: %1</translation>
    </message>
    <message>
        <source>选中了几条，可以一起改。</source>
        <translation>Several are selected; they can be changed together.</translation>
    </message>
    <message>
        <source>左边选一条来编辑。</source>
        <translation>Choose one on the left to edit it.</translation>
    </message>
    <message>
        <source>只看含有…的</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>复制一条</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>%1 / %2 条</source>
        <translation>Entries: %1 / %2</translation>
    </message>
    <message>
        <source>没有含有“%1”的。</source>
        <translation>Nothing contains &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>这里还什么也没有。点“新增”写一条，或者导入。</source>
        <translation>Nothing here yet. Press &quot;Add&quot; to write one, or import.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>屏幕右边</source>
        <translation>Right edge</translation>
    </message>
    <message>
        <source>屏幕左边</source>
        <translation>Left edge</translation>
    </message>
    <message>
        <source>随意放</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>客服昵称</source>
        <translation>Agent&apos;s name</translation>
    </message>
    <message>
        <source>店铺名</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>停靠</source>
        <translation>Dock</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>General</translation>
    </message>
    <message>
        <source>聊天程序</source>
        <translation>Chat programs</translation>
    </message>
    <message>
        <source>登录电脑后自动打开</source>
        <translation>Open when I log in</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>编辑话术本…</source>
        <translation>Edit phrasebook…</translation>
    </message>
    <message>
        <source>话术</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>买家资料</source>
        <translation>Buyers&apos; data</translation>
    </message>
    <message>
        <source>来源、个人话术、数字…</source>
        <translation>Sources, my own, numbers…</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Hotkeys</translation>
    </message>
    <message>
        <source>改、导入、检查话术；给写话术的人用</source>
        <translation>Change, import and check phrases; for those who write them</translation>
    </message>
    <message>
        <source>订阅团队的话术，带走自己的话术，交出使用数字</source>
        <translation>Subscribe to the team&apos;s, take your own along, hand over numbers</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>练习…</source>
        <translation>Practice…</translation>
    </message>
    <message>
        <source>买家分组…</source>
        <translation>Groups of buyers…</translation>
    </message>
    <message>
        <source>在练习聊天里答买家，按 6 秒和 15 秒计时</source>
        <translation>Answer buyers in the practice chat, timed by 6 and 15 seconds</translation>
    </message>
    <message>
        <source>一组买家有谁，导出名单</source>
        <translation>Who is in a group of buyers, and their list as a file</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>核对短码…</source>
        <translation>Compare code…</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>不再订阅</source>
        <translation>Unsubscribe</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>订阅</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>已订阅的来源</source>
        <translation>Sources subscribed to</translation>
    </message>
    <message>
        <source>https 网址，或共享文件夹</source>
        <translation>https address or shared folder</translation>
    </message>
    <message>
        <source>来源地址</source>
        <translation>Address of the source</translation>
    </message>
    <message>
        <source>团队话术的文件夹</source>
        <translation>Folder of the team&apos;s books</translation>
    </message>
    <message>
        <source>和主管的短码比一比，确认来源是真的</source>
        <translation>Compare with the lead&apos;s code, to be sure the source is real</translation>
    </message>
    <message>
        <source>这个来源往前排</source>
        <translation>Move this source up</translation>
    </message>
    <message>
        <source>这个来源往后排</source>
        <translation>Move this source down</translation>
    </message>
    <message>
        <source>它的话术不再出现</source>
        <translation>Its phrases no longer appear</translation>
    </message>
    <message>
        <source>选一个共享文件夹</source>
        <translation>Choose a shared folder</translation>
    </message>
    <message>
        <source>还没有订阅团队的话术。
把主管给的地址或共享文件夹填在下面，主管一更新，这里就跟着更新。</source>
        <translation>No team phrasebook is subscribed to yet.
Put in the address or shared folder your lead gave you; what they publish then arrives here by itself.</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>常用</source>
        <translation>Favourites</translation>
    </message>
    <message>
        <source>常用：置顶的和用得最多的</source>
        <translation>Favourites: pinned and most used</translation>
    </message>
    <message>
        <source>%1（Tab、Shift+Tab 换阶段）</source>
        <translation>%1 (Tab, Shift+Tab: other stages)</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>Summoning</name>
    <message>
        <source>需管理员</source>
        <translation>Needs admin</translation>
    </message>
    <message>
        <source>无目标</source>
        <translation>No target</translation>
    </message>
    <message>
        <source>可贴</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>没有聊天窗口</source>
        <translation>No chat window</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>先关掉“%1”，再找话术。</source>
        <translation>Close “%1” first, then look for a phrase.</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>话术</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>客服</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>没人用</source>
        <translation>Never used</translation>
    </message>
    <message>
        <source>被拦下</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>没找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>平均秒数</source>
        <translation>Average (s)</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>用过的话术</source>
        <translation>Phrases used</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>活动不在进行</source>
        <translation>Promotion not running</translation>
    </message>
    <message>
        <source>用语不妥</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>客服自己的话术</source>
        <translation>Agents&apos; own phrases</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>%1得分</source>
        <translation>%1: points</translation>
    </message>
    <message>
        <source>小组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>趋势</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>可得</source>
        <translation>Out of</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Metric</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Better</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>越高越好</source>
        <translation>Higher</translation>
    </message>
    <message>
        <source>越低越好</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>接待人数</source>
        <translation>Buyers served</translation>
    </message>
    <message>
        <source>询单人数</source>
        <translation>Inquiries</translation>
    </message>
    <message>
        <source>首次响应时间</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>平均响应时间</source>
        <translation>Average response</translation>
    </message>
    <message>
        <source>响应率</source>
        <translation>Response rate</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>询单转化率</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>成本效益</source>
        <translation>Cost efficiency</translation>
    </message>
    <message>
        <source>话术使用次数</source>
        <translation>Phrases used</translation>
    </message>
    <message>
        <source>唤出到贴上秒数</source>
        <translation>Seconds to paste</translation>
    </message>
    <message>
        <source>被拦下占比</source>
        <translation>Share held back</translation>
    </message>
    <message>
        <source>工作量</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>效率</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>态度</source>
        <translation>Attitude</translation>
    </message>
    <message>
        <source>转化</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>助手的数字</source>
        <translation>Assistant&apos;s numbers</translation>
    </message>
    <message>
        <source>未分组</source>
        <translation>No group</translation>
    </message>
</context>
<context>
    <name>TablesDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Excel 文件 (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>每张表是文件里的一页</source>
        <translation>Each table is a sheet of the file</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>+ 标签</source>
        <translation>+ tag</translation>
    </message>
    <message>
        <source>新标签</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>点一下加上，再点去掉</source>
        <translation>Press to add, press again to take away</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>话术来源</source>
        <translation>Books of the team</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>个人话术</source>
        <translation>My own</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TextList</name>
    <message>
        <source>＋ 再加一种说法</source>
        <translation>＋ Add another wording</translation>
    </message>
    <message>
        <source>去掉这种说法</source>
        <translation>Remove this wording</translation>
    </message>
    <message>
        <source>同一个意思的另一种写法，轮流用</source>
        <translation>Another way to say the same; they take turns</translation>
    </message>
</context>
<context>
    <name>TimerStrip</name>
    <message>
        <source>还有 %1 个</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>收起定时跟进</source>
        <translation>Fold the follow-ups</translation>
    </message>
    <message>
        <source>还有 %1 个定时跟进，展开</source>
        <translation>%1 more follow-ups, unfold</translation>
    </message>
    <message>
        <source>贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>不再提醒 %1</source>
        <translation>No more reminders of %1</translation>
    </message>
    <message>
        <source>贴 %1</source>
        <translation>Paste %1</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>金牌客服助手</source>
        <translation>Agent Assistant</translation>
    </message>
    <message>
        <source>显示窗口</source>
        <translation>Show the window</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>练习…</source>
        <translation>Practice…</translation>
    </message>
    <message>
        <source>帮助（F1）</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>编辑话术本…</source>
        <translation>Edit phrasebook…</translation>
    </message>
    <message>
        <source>买家分组…</source>
        <translation>Groups of buyers…</translation>
    </message>
    <message>
        <source>话术来源…</source>
        <translation>Books of the team…</translation>
    </message>
</context>
<context>
    <name>TryPage</name>
    <message>
        <source>打开练习聊天</source>
        <translation>Open the practice chat</translation>
    </message>
    <message>
        <source>换一个组合键…</source>
        <translation>Choose other keys…</translation>
    </message>
    <message>
        <source>买家发来一句话，用快捷键把话术贴过去</source>
        <translation>A buyer writes; paste the phrase with the hotkeys</translation>
    </message>
    <message>
        <source>在练习聊天里答一位买家，就会用了：不用看说明书。</source>
        <translation>Answer one buyer in the practice chat and you know how it works, without a manual.</translation>
    </message>
    <message>
        <source>%1 被别的程序占用了，其余的能用。</source>
        <translation>%1 belongs to another program; the others work.</translation>
    </message>
    <message>
        <source>快捷键都能用。</source>
        <translation>All hotkeys work.</translation>
    </message>
    <message>
        <source>现在按一下 %1 试试。</source>
        <translation>Press %1 now to try it.</translation>
    </message>
    <message>
        <source>这个桌面没有全局快捷键：选中话术会复制，请自己粘贴。</source>
        <translation>This desktop has no global hotkeys: a chosen phrase is copied; paste it yourself.</translation>
    </message>
    <message>
        <source>听到了：%1。</source>
        <translation>Heard: %1.</translation>
    </message>
    <message>
        <source>换一个没人用的组合键，再回来试。</source>
        <translation>Choose keys that nobody uses, then come back and try.</translation>
    </message>
    <message>
        <source>打开设置里的快捷键</source>
        <translation>Opens the hotkeys in the settings</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>找话术的快捷键没有设：在设置里设一个，再回来试。</source>
        <translation>No key is set for finding phrases: set one in the settings, then come back and try.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>不撤销</source>
        <translation>Leave it so</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>例如：小鱼女装</source>
        <translation>For example: Little Fish</translation>
    </message>
    <message>
        <source>例如：小美</source>
        <translation>For example: May</translation>
    </message>
    <message>
        <source>话术里的 {店铺} 和 {客服} 会换成它们。以后可以在设置里改。</source>
        <translation>They take the place of {店铺} and {客服} in the phrases. You can change them in the settings.</translation>
    </message>
    <message>
        <source>店铺名</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>客服昵称</source>
        <translation>Agent&apos;s name</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>金牌客服助手</source>
        <translation>Agent Assistant</translation>
    </message>
</context>
<context>
    <name>WorkingHoursRow</name>
    <message>
        <source>开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>一 二 三 四 五 六 日</source>
        <translation>Mo Tu We Th Fr Sa Su</translation>
    </message>
    <message>
        <source>星期%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1上班</source>
        <translation>Working on %1</translation>
    </message>
</context>
<context>
    <name>_Choices</name>
    <message>
        <source>可能是这些买家</source>
        <translation>Buyers it may be</translation>
    </message>
</context>
</TS>
