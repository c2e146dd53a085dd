# The public pages in Chinese (simplified). What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = 简体中文
language-direction = ltr

# The frame around every page
frame-skip = 跳到主要内容
frame-exit-skip = 快速离开此页
frame-exit = 离开此页
frame-exit-before = 紧急
frame-exit-activated = 正在离开此页。
frame-exit-timed-out = 时间已过，没有离开此页。
frame-exit-two-more = Shift 键，再按 2 次即可离开。
frame-exit-one-more = Shift 键，再按 1 次即可离开。
frame-language = 语言
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = 本页还没有经过翻译人员核对。如果有不清楚的地方，请拨打 020 7946 0100，并说明您讲哪种语言。
frame-demo = 演示：这里的一切都是虚构的，没有人会看您发送的内容。
frame-help = 如果想现在就和人通话，请拨打 020 7946 0100。如果有孩子处于危险中，请拨打 999。
frame-back = 返回
frame-title = 您的回答

# Widgets
form-problem = 有一个问题
form-error = 错误：
form-optional = （可以不填）
form-or = 或
form-choose = 请选一项
form-day = 日
form-month = 月
form-year = 年
form-now = 现在
form-earlier = 早些时候
form-between = 在两个时间之间
form-not-known = 我不知道
form-date = 日期
form-date-hint = 例如：28/2/2025（日/月/年）
form-time = 时间
form-time-hint = 例如：10:15pm
form-left-empty = 如果不填日期，我们会当作最近 24 小时之内。如果不填时间，我们会当作那一天的某个时间。
form-which = 那天夜里时钟往回拨，所以这个时间出现了两次。是哪一次？
form-first = 第一次，时钟往回拨之前
form-second = 第二次，时钟往回拨之后
form-from = 从
form-to = 到
form-as-told = 用您自己的话说
form-read-as = 我们的理解是
form-kept = 已保存，时间：{ "{" }time{ "}" }
form-not-kept = 还没有保存：没有网络连接。请不要关闭此页。

# The first page
start-heading = 告诉我们有孩子失踪了
start-emergency = 如果孩子现在有危险，请拨打 999。
start-wait = 您不需要等待，现在就可以告诉我们。一共有 { $count } 个简短的问题。您可以回答不知道。
start-call-back = 如果您留了电话号码，但没有填完就停下了，我们可能会按这个号码给您回电话。
start-kept = 您写的内容会边写边保存，最多保存 14 天，您可以用这部手机或电脑接着填写。
start-begin = 开始
start-carry-on = 接着填写
start-exit-heading = 如果您需要快速离开此页
start-exit-button = 点“离开此页”按钮，或者按 3 次 Shift 键，屏幕上就会换成天气网页。每一页都可以这样做。
start-exit-history = 这样做不会把这些网页从浏览器的历史记录中删除。使用这部手机或电脑的人，可能会看到您来过这里。
start-exit-safe = 如果您为此担心，请换一部手机或电脑，或者拨打 020 7946 0100。如果您不方便说话，请拨打 999，听到提示后按 55。

# Every question
question-progress = 第 { $number } 题，共 { $count } 题
question-continue = 继续
answer-not-known = 我不知道
answer-yes = 是
answer-no = 否
answer-none = 没有回答

# The questions
child-heading = 这个孩子是谁？
ask-name = 孩子叫什么名字？
ask-name-hint = 大家平时叫的名字。只写名、不写姓也可以。
you-heading = 我们怎样打电话联系您？
ask-reporter_name = 您的姓名
ask-reporter_phone = 您的电话号码
ask-reporter_phone-hint = 我们只会为了这个孩子的事使用它。
ask-relationship = 您是孩子的什么人？
ask-interpreter = 我们用哪种语言和您交谈？
ask-interpreter-hint = 如果不是英语，我们会安排口译员。您不需要自己找。
ask-born = 孩子是什么时候出生的？
ask-responsible = 孩子住在哪个区政府（council）的管辖地区？
ask-last_seen = 最后一次有人见到孩子是什么时候？
ask-last_seen-hint = 尽量写得接近就可以。
ask-last_seen_where = 最后一次有人见到孩子是在哪里？
ask-last_seen_where-hint = 街道、地点或公交线路。
danger-heading = 孩子是否有危险，或者生病了？
ask-immediate_danger = 您觉得孩子现在有危险吗？
ask-medical = 孩子是否需要用药，或者有目前需要注意的疾病或残疾？
ask-circumstances = 发生了什么事？
ask-circumstances-hint = 您觉得可能有帮助的任何事情，用您自己的话写。
looks-heading = 孩子长什么样，当时穿着什么？
ask-family_agrees = 孩子的家人同意您告诉我们吗？
ask-family_agrees-hint = 无论如何我们都会受理您的报告。
home-heading = 孩子住在哪里，是从哪里离开的？
ask-missing_from = 孩子是从哪里失踪的？
missing_from-family_home = 家里，和家人同住
missing_from-foster_home = 寄养家庭
missing_from-childrens_home = 儿童院或提供支持的住所
missing_from-school = 学校或学院
missing_from-hospital = 医院
missing_from-mental_health_unit = 精神健康病区
missing_from-elsewhere = 其他地方
ward-heading = 关于病房
ask-ward_contact = 病房里谁了解这个孩子，我们怎样联系这个人？
ask-clinical_risk = 如果不治疗，孩子可能会怎样，多久会发生？
seen-heading = 最后一次有人见到孩子是什么时候，在哪里？
ask-last_seen_with = 当时孩子和谁在一起？
ask-worries = 您为什么担心？
ask-out_of_character = 这对孩子来说反常吗？
ask-description = 孩子长什么样？
ask-description-hint = 看上去大约几岁、身高、头发、眼镜：您记得什么就写什么。
ask-clothing = 孩子当时穿着什么，带着什么？
reach-heading = 孩子的电话和账户
ask-child_phone = 孩子的电话号码
ask-social_media = 孩子在网上使用哪些账户？
ask-social_media-hint = 应用或游戏的名称，以及孩子在那里用的名字。
where-heading = 孩子可能在哪里
ask-whereabouts = 孩子可能在哪里？
ask-steps_taken = 到目前为止，您或其他人试过哪些办法？
more-heading = 其他情况
ask-noticed = 您最早是什么时候知道或担心孩子不见了？
ask-delay = 之前没有告诉任何人，是否有什么原因？
ask-delay-hint = 您可以不说。
ask-other = 还有什么可能有帮助的吗？

# Check and send
check-heading = 检查您的回答
check-lede = 您一发送，就会有人看。有些问题可以空着不答。
check-send = 发送
check-change = 修改
check-later-heading = 这些问题也有帮助
check-later-lede = 您可以先回答，也可以现在就发送。有人给您打电话时，可能会问到这些。

# After sending
done-heading = 我们已收到您的报告
done-reference = 请保留这个编号
done-telephone = 您可以随时拨打 020 7946 0100，并说出这个编号。
done-next-heading = 接下来会怎样
done-told = 您的报告已送到：{ $unit }。
done-read = 现在有人正在看，并会决定怎么做。如果您留了电话号码，他们会打给您。
done-home = 如果孩子回家了，或者您有了孩子的消息，无论多晚，都请打电话告诉我们。
done-danger = 如果您得知孩子有危险，请马上拨打 999。
done-link = 您自己的页面：目前的情况，以及您可以告诉我们什么

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = 我们已保存您告诉我们的内容
held-danger = 如果孩子现在有危险，请马上拨打 999。不要等我们。
held-read = 从您所在的地方发来了非常多的报告，所以会先有人看过您的报告，再转交出去。您不需要重新发送。您也可以拨打 101 说明情况。
held-home = 如果孩子回家了，或者您有了孩子的消息，无论多晚，都请拨打 101 告诉他们。

# The page of a family’s own link
family-heading = 您的报告
family-thanks = 我们已收到。谢谢您。
family-received = 我们已收到您的报告。有人正在阅读。
family-looked-at = 我们已收到您的报告，正在处理。
family-open = 我们正在寻找孩子。
family-not-opened = 我们目前没有在寻找孩子。如果您不同意，或有新的情况，请打电话给我们，或在这里告诉我们。
family-back = 孩子已经回来了。
family-with = 负责单位：{ $unit }。
family-ring = 要与他们通话，请拨打 { $phone } 并报出编号。
family-next = 我们会在 { $time } 之前告诉您消息，即使没有新的情况。
family-updates = 我们告诉过您的
family-no-news = 没有新的情况。
family-sent = 您告诉过我们的
family-read = 已读：{ $time }
family-not-read = 我们已收到。很快会有人阅读。
family-said-back = 您告诉我们孩子已经回来了。
family-back-seen-to = 我们已收到。会有人上门或打电话确认。
family-yours = 您页面的链接只供您自己使用。得到它的人可以看到目前的情况，并以您的名义写信给我们。
family-tell-go = 告诉我们新的情况
family-tell-words = 您想告诉我们什么？
family-tell-hint = 谁有孩子的消息，孩子可能在哪里，您担心什么。
family-file = 照片或文件
family-file-hint = JPEG、PNG、PDF 或纯文本，最大 10 MB。
family-file-wrong = 我们无法接收这个文件。请选择 JPEG 或 PNG 图片、PDF 或纯文本，最大 10 MB。
family-file-alone = （没有文字的文件）
family-empty = 请写点什么，或选择一个文件。
family-back-go = 告诉我们孩子已经回来
family-back-lede = 孩子一回来，或您得知孩子安全，请马上告诉我们。我们仍会确认孩子安好。
family-back-where = 孩子现在在哪里？
family-back-empty = 请写下孩子在哪里。“在家”就够了。
family-over-heading = 这个链接不再打开任何内容
family-over = 要告诉我们或询问什么，请拨打 020 7946 0100。

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = 告诉我们做得怎么样：4 个简短的问题
family-ask-lede = 您可以不回答。负责这个孩子的工作人员可以看到您说的话。
family-ask-soon = 是否有人足够快地与您交谈？
family-ask-listened = 我们有没有听您说话？
family-ask-advice = 我们告诉您的内容是否正确？
family-ask-language = 您能用自己的语言和我们交谈吗？
family-ask-partly = 部分如此
family-ask-no-need = 我不需要语言方面的帮助
family-ask-or = 如果您不想回答
family-ask-never = 不要再问我
family-ask-empty = 请至少回答一个问题，或者选择不再被询问。
family-feedback-go = 投诉，或告诉我们做得怎么样
family-feedback-lede = 一位主管会阅读并回复您。
family-feedback-sort = 这是什么？
family-feedback-complaint = 投诉
family-feedback-other = 我们做得好的地方，或可以做得更好的地方
family-feedback-unsaid = 请选择这是什么。
family-feedback-empty = 请写下发生了什么。
family-feedback-answered = 已回复：{ $time }

# What a family can do themselves
steps-heading = 为了找到孩子，您可以做什么
steps-lede = 在告诉我们之前，您不必做这些事。如果您了解到什么，请告诉我们。
steps-home = 在家里到处找一找，包括阁楼、储物棚和花园。
steps-call = 给孩子打电话、发信息，多试几次。
steps-people = 询问家人、朋友和孩子认识的所有人。
steps-accounts = 如果您能打开，请看看孩子的信息和账户。
steps-places = 想一想孩子喜欢去的地方，并到那里询问。
steps-hospitals = 给附近的医院打电话。
steps-custody = 拨打 101，询问孩子是否被警方拘留。

# Times as they were read
time-at = { $date }，{ $time }
time-day = { $date }的某个时间
time-between = { $from } 至 { $to } 之间
time-words = “{ $words }”
time-both = { $time }，“{ $words }”

# What is wrong with an answer
error-too-long = 写得太长了。请稍微缩短一些。
error-characters = 里面有我们无法保存的字符。请重新输入。
error-date = 我们看不懂这个日期。请照这样写：27 3 2012（日 月 年），或者选择“我不知道”。
error-other = 我们看不懂这个回答。请重新写，或者选择“我不知道”。
error-busy-heading = 刚才我们没能保存
error-busy = 您之前发送的内容都没有丢失。请过一分钟再试。如果有孩子处于危险中，请拨打 999。
error-busy-again = 重新发送此页
error-busy-typed = 您在此页写的内容还没有保存。您按下按钮，就会重新发送。
error-large-heading = 内容太多，我们无法一次保存
error-large = 此页没有保存。请返回，把写的内容缩短，再重新发送。您的其他回答都已保存。
error-address-heading = 没有这个网页
error-address = 网址可能有误。如果您已经开始回答，您的回答都已保存。
error-elsewhere-heading = 这是从另一个网站发来的
error-elsewhere = 它没有被保存。如果是您写的，请到第一页，在那里填写。
error-start-heading = 请从第一页重新开始
error-start = 在这部手机或电脑上没有您的回答，或者您的回答已经保存满 14 天，现在没有了。
error-start-go = 去第一页

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = 父亲或母亲
relationship-step_parent = 继父、继母，或者父母的伴侣
relationship-guardian = 监护人
relationship-foster_carer = 寄养家长
relationship-kinship_carer = 照顾孩子的亲戚或朋友
relationship-sibling = 兄弟姐妹
relationship-grandparent = 爷爷、奶奶、外公或外婆
relationship-other_relative = 其他亲戚
relationship-friend = 朋友
relationship-partner = 男朋友或女朋友
relationship-neighbour = 邻居
relationship-school = 学校或学院
relationship-charity_worker = 慈善机构
relationship-child = 我就是这个孩子
relationship-other = 其他人

family-letters-go = 有新消息时用电子邮件通知我
family-letters-lede = 我们只写您的页面上有新消息。请想一想还有谁会看您的电子邮件。
family-letters-on = 有新消息时我们会写信给您。要停止，请把方框留空并发送。
family-letters-email = 电子邮件地址
family-letters-hint = 例如 name@example.org。留空：我们不写信。
family-letters-wrong = 请写一个像 name@example.org 这样的地址，或者留空。
letter-subject = 您的页面上有新消息
letter-new = 您的页面上有新消息。请打开给您的链接。这里我们不多说，因为别人可能会看到。
letter-asks = 我们也在那里问您我们做得怎么样：4 个简短的问题。您不必回答。
letter-stop = 不想再收到这些信？您可以在您的页面上停止。没有人看对这封信的回复。紧急情况请拨打 999。

# A time away that nobody can explain, and the report by the link
family-away-go = 告诉我们孩子曾离开一段时间
family-away-lede = 无论时间多短，即使孩子已经回来。与孩子一起工作的人可以看到。警方不会因此采取行动。如果您不知道孩子现在在哪里，请告诉我们孩子失踪了。
family-away-from = 孩子本来应该在哪里？
family-away-home = 家里
family-away-school = 学校或学院
family-away-other = 其他地方
family-away-since = 孩子从什么时候起不在？
family-away-until = 到什么时候？
family-away-known = 您知道孩子现在在哪里吗？
family-away-words = 您知道些什么？
family-away-order = 这早于孩子离开的时间。请再看看两个时间。
family-away-told = 您告诉我们孩子曾离开一段时间。
family-missing-go = 告诉我们孩子失踪了
family-missing-lede = 您不知道孩子在哪里？请按按钮，我们马上就会收到您的报告。您告诉过我们的内容会一并附上。如果孩子现在有危险，请拨打 999。
family-missing-press = 孩子现在失踪了
