# The public pages in Vietnamese. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Tiếng Việt
language-direction = ltr

# The frame around every page
frame-skip = Đi tới nội dung chính
frame-exit-skip = Thoát nhanh khỏi trang này
frame-exit = Thoát khỏi trang này
frame-exit-before = Khẩn cấp
frame-exit-activated = Đang thoát khỏi trang.
frame-exit-timed-out = Đã hết thời gian, chưa thoát khỏi trang.
frame-exit-two-more = Shift, bấm thêm 2 lần nữa để thoát.
frame-exit-one-more = Shift, bấm thêm 1 lần nữa để thoát.
frame-language = Ngôn ngữ
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Chưa có người dịch nào kiểm tra trang này. Nếu có điều gì không rõ, xin gọi 020 7946 0100 và cho biết quý vị nói tiếng gì.
frame-demo = Bản dùng thử: mọi thứ ở đây đều không có thật, và không ai đọc những gì quý vị gửi.
frame-help = Để nói chuyện với một người ngay bây giờ, xin gọi 020 7946 0100. Nếu có trẻ đang gặp nguy hiểm, hãy gọi 999.
frame-back = Quay lại
frame-title = Câu trả lời của quý vị

# Widgets
form-problem = Có một vấn đề
form-error = Lỗi:
form-optional = (có thể bỏ qua)
form-or = hoặc
form-choose = Chọn một mục
form-day = Ngày
form-month = Tháng
form-year = Năm
form-now = Bây giờ
form-earlier = Trước đó
form-between = Trong khoảng giữa hai thời điểm
form-not-known = Tôi không biết
form-date = Ngày tháng
form-date-hint = Ví dụ: 28/2/2025
form-time = Giờ
form-time-hint = Ví dụ: 10:15pm
form-left-empty = Nếu không ghi ngày, chúng tôi hiểu là trong 24 giờ qua. Nếu không ghi giờ, chúng tôi hiểu là một lúc nào đó trong ngày.
form-which = Đêm đó đồng hồ được vặn lùi lại, nên giờ này có hai lần. Đó là lần nào?
form-first = Lần đầu, trước khi đồng hồ vặn lùi
form-second = Lần thứ hai, sau khi đồng hồ vặn lùi
form-from = Từ
form-to = Đến
form-as-told = Theo lời của quý vị
form-read-as = Chúng tôi hiểu là
form-kept = Đã lưu lúc { "{" }time{ "}" }
form-not-kept = Chưa lưu được: không có kết nối mạng. Xin để trang này mở.

# The first page
start-heading = Báo cho chúng tôi biết có trẻ mất tích
start-emergency = Nếu trẻ đang gặp nguy hiểm, hãy gọi 999.
start-wait = Quý vị không cần chờ đợi mà có thể báo ngay cho chúng tôi. Có { $count } câu hỏi ngắn. Quý vị có thể trả lời là không biết.
start-call-back = Nếu quý vị cho số điện thoại rồi dừng giữa chừng, có thể sẽ có người gọi lại cho quý vị theo số đó.
start-kept = Những gì quý vị viết được lưu dần, trong tối đa 14 ngày, để quý vị có thể viết tiếp trên thiết bị này.
start-begin = Bắt đầu
start-carry-on = Tiếp tục trả lời
start-exit-heading = Nếu quý vị cần rời trang này thật nhanh
start-exit-button = Bấm nút “Thoát khỏi trang này”, hoặc bấm phím Shift 3 lần, màn hình sẽ chuyển sang trang thời tiết. Trang nào cũng làm được như vậy.
start-exit-history = Cách này không xóa các trang này khỏi lịch sử trình duyệt. Người nào dùng thiết bị này có thể thấy quý vị đã vào đây.
start-exit-safe = Nếu quý vị lo về điều đó, xin dùng thiết bị khác, hoặc gọi 020 7946 0100. Nếu quý vị không thể nói chuyện, hãy gọi 999 rồi bấm 55 khi được yêu cầu.

# Every question
question-progress = Câu hỏi { $number } trên { $count }
question-continue = Tiếp tục
answer-not-known = Tôi không biết
answer-yes = Có
answer-no = Không
answer-none = Chưa trả lời

# The questions
child-heading = Trẻ là ai?
ask-name = Trẻ tên là gì?
ask-name-hint = Tên mọi người vẫn gọi. Chỉ cần tên, không cần họ.
you-heading = Chúng tôi gọi điện cho quý vị bằng cách nào?
ask-reporter_name = Tên của quý vị
ask-reporter_phone = Số điện thoại của quý vị
ask-reporter_phone-hint = Chúng tôi chỉ dùng số này cho việc của trẻ.
ask-relationship = Quý vị là ai đối với trẻ?
ask-interpreter = Chúng tôi nên nói chuyện với quý vị bằng tiếng gì?
ask-interpreter-hint = Nếu không phải tiếng Anh, chúng tôi sẽ có thông dịch viên. Quý vị không cần tự tìm.
ask-born = Trẻ sinh ngày nào?
ask-responsible = Trẻ sống trong khu vực của hội đồng địa phương (council) nào?
ask-last_seen = Lần cuối có người nhìn thấy trẻ là khi nào?
ask-last_seen-hint = Ghi gần đúng nhất có thể.
ask-last_seen_where = Lần cuối có người nhìn thấy trẻ là ở đâu?
ask-last_seen_where-hint = Tên đường, một địa điểm, hoặc một tuyến xe buýt.
danger-heading = Trẻ có đang gặp nguy hiểm hoặc bị bệnh không?
ask-immediate_danger = Quý vị có nghĩ là trẻ đang gặp nguy hiểm không?
ask-medical = Trẻ có cần thuốc, hoặc có bệnh hay khuyết tật cần được chú ý lúc này không?
ask-circumstances = Chuyện gì đã xảy ra?
ask-circumstances-hint = Bất cứ điều gì quý vị nghĩ có thể giúp ích, theo lời của quý vị.
looks-heading = Trẻ trông như thế nào và lúc đó mặc gì?
ask-family_agrees = Gia đình của trẻ có đồng ý để quý vị báo cho chúng tôi không?
ask-family_agrees-hint = Dù thế nào chúng tôi cũng nhận báo cáo của quý vị.
home-heading = Trẻ sống ở đâu và đã rời đi từ đâu?
ask-missing_from = Trẻ mất tích từ nơi nào?
missing_from-family_home = Nhà, ở với gia đình
missing_from-foster_home = Nhà của người nhận nuôi tạm thời (foster home)
missing_from-childrens_home = Nhà nuôi dưỡng trẻ em hoặc nơi ở có hỗ trợ
missing_from-school = Trường học hoặc trường cao đẳng
missing_from-hospital = Bệnh viện
missing_from-mental_health_unit = Khoa sức khỏe tâm thần
missing_from-elsewhere = Nơi khác
ward-heading = Về khoa điều trị
ask-ward_contact = Ai trong khoa biết trẻ, và chúng tôi liên lạc với người đó bằng cách nào?
ask-clinical_risk = Nếu không được điều trị, điều gì có thể xảy ra với trẻ, và trong bao lâu?
seen-heading = Lần cuối có người nhìn thấy trẻ là khi nào và ở đâu?
ask-last_seen_with = Lúc đó trẻ ở cùng ai?
ask-worries = Vì sao quý vị lo lắng?
ask-out_of_character = Việc này có khác với tính cách thường ngày của trẻ không?
ask-description = Trẻ trông như thế nào?
ask-description-hint = Trông khoảng bao nhiêu tuổi, chiều cao, tóc, kính: bất cứ điều gì quý vị nhớ.
ask-clothing = Lúc đó trẻ mặc gì và mang theo gì?
reach-heading = Điện thoại và tài khoản của trẻ
ask-child_phone = Số điện thoại của trẻ
ask-social_media = Trẻ dùng những tài khoản nào trên mạng?
ask-social_media-hint = Ứng dụng hoặc trò chơi, và tên của trẻ ở đó.
where-heading = Nơi trẻ có thể đang ở
ask-whereabouts = Trẻ có thể đang ở đâu?
ask-steps_taken = Đến giờ quý vị hoặc người khác đã thử làm những gì?
more-heading = Những điều khác
ask-noticed = Lần đầu quý vị biết, hoặc lo sợ, rằng trẻ mất tích là khi nào?
ask-delay = Có lý do nào khiến trước đó chưa báo cho ai không?
ask-delay-hint = Quý vị không bắt buộc phải nói.
ask-other = Còn điều gì khác có thể giúp ích không?

# Check and send
check-heading = Xem lại câu trả lời
check-lede = Quý vị gửi xong là có người đọc ngay. Câu nào không trả lời được thì có thể để trống.
check-send = Gửi
check-change = Sửa
check-later-heading = Những câu hỏi này cũng giúp ích
check-later-lede = Quý vị có thể trả lời trước, hoặc gửi ngay bây giờ. Người gọi cho quý vị có thể sẽ hỏi những câu này.

# After sending
done-heading = Chúng tôi đã nhận được tin báo của quý vị
done-reference = Xin giữ mã số này
done-telephone = Quý vị có thể gọi 020 7946 0100 bất cứ lúc nào và đọc mã số này.
done-next-heading = Bây giờ sẽ ra sao
done-told = Tin báo của quý vị đã đến: { $unit }.
done-read = Hiện đang có người đọc và quyết định phải làm gì. Nếu quý vị có cho số điện thoại, họ sẽ gọi cho quý vị.
done-home = Nếu trẻ về nhà hoặc quý vị có tin của trẻ, xin gọi cho chúng tôi, dù muộn đến đâu.
done-danger = Nếu quý vị biết trẻ đang gặp nguy hiểm, hãy gọi ngay 999.
done-link = Trang riêng của quý vị: tình hình thế nào và quý vị có thể báo gì cho chúng tôi

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Chúng tôi đã lưu những gì quý vị báo
held-danger = Nếu trẻ đang gặp nguy hiểm, hãy gọi ngay 999. Đừng chờ chúng tôi.
held-read = Có rất nhiều tin báo gửi đến từ nơi quý vị đang ở, nên sẽ có người đọc tin của quý vị trước khi chuyển đi. Quý vị không cần gửi lại. Quý vị cũng có thể gọi 101 để báo cho họ.
held-home = Nếu trẻ về nhà hoặc quý vị có tin của trẻ, xin gọi 101 để báo cho họ, dù muộn đến đâu.

# The page of a family’s own link
family-heading = Tin báo của quý vị
family-thanks = Chúng tôi đã nhận được. Cảm ơn quý vị.
family-received = Chúng tôi đã nhận được tin báo của quý vị. Đang có người đọc.
family-looked-at = Chúng tôi đã nhận được tin báo của quý vị và đang xem xét.
family-open = Chúng tôi đang tìm trẻ.
family-not-opened = Hiện giờ chúng tôi không tìm trẻ. Nếu quý vị không đồng ý, hoặc có điều gì mới, xin gọi cho chúng tôi hoặc cho biết tại đây.
family-back = Trẻ đã trở về.
family-with = Nơi phụ trách: { $unit }.
family-ring = Để nói chuyện với họ, xin gọi { $phone } và nói mã số.
family-next = Chúng tôi sẽ báo cho quý vị trước { $time }, kể cả khi không có gì mới.
family-updates = Những gì chúng tôi đã báo cho quý vị
family-no-news = Không có gì mới.
family-sent = Những gì quý vị đã báo cho chúng tôi
family-read = Đã đọc: { $time }
family-not-read = Chúng tôi đã nhận được. Sẽ sớm có người đọc.
family-said-back = Bạn đã báo cho chúng tôi rằng trẻ đã trở về.
family-back-seen-to = Chúng tôi đã nhận được. Sẽ có người đến hoặc gọi để biết chắc.
family-yours = Đường dẫn đến trang của quý vị chỉ dành cho quý vị. Ai có nó đều có thể xem tình hình và viết cho chúng tôi thay quý vị.
family-tell-go = Báo cho chúng tôi điều mới
family-tell-words = Bạn muốn nói gì với chúng tôi?
family-tell-hint = Ai đã có tin của trẻ, trẻ có thể ở đâu, điều gì làm quý vị lo lắng.
family-file = Ảnh hoặc tài liệu
family-file-hint = JPEG, PNG, PDF hoặc văn bản thường, tối đa 10 MB.
family-file-wrong = Chúng tôi không thể nhận tệp này. Xin chọn ảnh JPEG hoặc PNG, tệp PDF hoặc văn bản thường, tối đa 10 MB.
family-file-alone = (Tệp không có lời)
family-empty = Xin viết điều gì đó, hoặc chọn một tệp.
family-back-go = Báo rằng trẻ đã trở về
family-back-lede = Xin báo cho chúng tôi ngay khi trẻ trở về, hoặc quý vị biết trẻ an toàn. Chúng tôi vẫn kiểm tra để chắc rằng trẻ ổn.
family-back-where = Trẻ đang ở đâu?
family-back-empty = Xin viết trẻ đang ở đâu. “Ở nhà” là đủ.
family-over-heading = Đường dẫn này không còn mở được gì
family-over = Để báo hoặc hỏi chúng tôi điều gì, xin gọi 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Hãy cho chúng tôi biết chúng tôi đã làm thế nào: 4 câu hỏi ngắn
family-ask-lede = Quý vị không bắt buộc phải trả lời. Những người làm việc với trẻ có thể đọc điều quý vị nói.
family-ask-soon = Có ai nói chuyện với quý vị đủ sớm không?
family-ask-listened = Chúng tôi có lắng nghe quý vị không?
family-ask-advice = Những điều chúng tôi nói với quý vị có đúng không?
family-ask-language = Quý vị có nói chuyện với chúng tôi bằng ngôn ngữ của mình được không?
family-ask-partly = Một phần
family-ask-no-need = Tôi không cần giúp đỡ về ngôn ngữ
family-ask-or = Nếu quý vị không muốn trả lời
family-ask-never = Đừng hỏi tôi nữa
family-ask-empty = Hãy trả lời ít nhất một câu hỏi, hoặc chọn để chúng tôi không hỏi nữa.
family-feedback-go = Khiếu nại, hoặc cho chúng tôi biết chúng tôi đã làm thế nào
family-feedback-lede = Một người phụ trách đọc và trả lời quý vị.
family-feedback-sort = Đó là gì?
family-feedback-complaint = Khiếu nại
family-feedback-other = Điều chúng tôi đã làm tốt, hoặc có thể làm tốt hơn
family-feedback-unsaid = Hãy chọn đó là gì.
family-feedback-empty = Hãy viết chuyện gì đã xảy ra.
family-feedback-answered = Đã trả lời: { $time }

# What a family can do themselves
steps-heading = Quý vị có thể làm gì để tìm trẻ
steps-lede = Quý vị không phải làm bất cứ điều gì trong số này trước khi báo cho chúng tôi. Nếu biết được điều gì, hãy cho chúng tôi biết.
steps-home = Hãy tìm khắp nơi trong nhà, cả gác mái, nhà kho và vườn.
steps-call = Hãy gọi điện và nhắn tin cho trẻ, nhiều lần.
steps-people = Hãy hỏi gia đình, bạn bè và mọi người mà trẻ quen biết.
steps-accounts = Hãy xem tin nhắn và tài khoản của trẻ, nếu quý vị mở được.
steps-places = Hãy nghĩ đến những nơi trẻ thích đến, và hỏi ở đó.
steps-hospitals = Hãy gọi các bệnh viện gần đó.
steps-custody = Hãy gọi 101 và hỏi trẻ có đang bị cảnh sát giữ không.

# Times as they were read
time-at = { $date }, { $time }
time-day = một lúc nào đó trong ngày { $date }
time-between = trong khoảng từ { $from } đến { $to }
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = Đoạn này quá dài. Xin viết ngắn lại một chút.
error-characters = Có ký tự mà chúng tôi không lưu được. Xin gõ lại.
error-date = Chúng tôi không đọc được ngày này. Xin viết như 27 3 2012, hoặc chọn “Tôi không biết”.
error-other = Chúng tôi không đọc được câu này. Xin viết lại, hoặc chọn “Tôi không biết”.
error-busy-heading = Vừa rồi chúng tôi chưa lưu được
error-busy = Những gì quý vị đã gửi trước đó không bị mất. Xin thử lại sau một phút. Nếu có trẻ đang gặp nguy hiểm, hãy gọi 999.
error-busy-again = Gửi lại trang này
error-busy-typed = Những gì quý vị viết trên trang này chưa được lưu. Khi quý vị bấm nút, trang sẽ được gửi lại.
error-large-heading = Nội dung dài quá, chúng tôi không lưu hết một lần được
error-large = Trang này chưa được lưu. Xin quay lại, viết ngắn hơn rồi gửi lại. Các câu trả lời khác của quý vị vẫn được lưu.
error-address-heading = Không có trang này
error-address = Địa chỉ trang có thể bị sai. Nếu quý vị đã bắt đầu trả lời, các câu trả lời vẫn được lưu.
error-elsewhere-heading = Nội dung này được gửi từ một trang web khác
error-elsewhere = Nội dung này không được lưu. Nếu chính quý vị đã viết, xin vào trang đầu tiên và viết ở đó.
error-start-heading = Xin bắt đầu lại từ trang đầu tiên
error-start = Chúng tôi không có câu trả lời nào của quý vị trên thiết bị này, hoặc các câu trả lời đã được lưu đủ 14 ngày và không còn nữa.
error-start-go = Đến trang đầu tiên

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Cha hoặc mẹ
relationship-step_parent = Cha dượng, mẹ kế, hoặc bạn đời của cha hay mẹ
relationship-guardian = Người giám hộ
relationship-foster_carer = Người nhận nuôi tạm thời (foster carer)
relationship-kinship_carer = Họ hàng hoặc bạn bè đang chăm sóc trẻ
relationship-sibling = Anh, chị hoặc em
relationship-grandparent = Ông hoặc bà
relationship-other_relative = Họ hàng khác
relationship-friend = Bạn bè
relationship-partner = Bạn trai hoặc bạn gái
relationship-neighbour = Hàng xóm
relationship-school = Trường học hoặc trường cao đẳng
relationship-charity_worker = Tổ chức từ thiện
relationship-child = Chính tôi là đứa trẻ này
relationship-other = Người khác

family-letters-go = Nhận e-mail khi có tin mới
family-letters-lede = Chúng tôi chỉ viết rằng có tin mới trên trang của quý vị. Hãy nghĩ xem còn ai đọc e-mail của quý vị.
family-letters-on = Chúng tôi viết cho quý vị khi có tin mới. Để dừng, hãy để trống ô này rồi gửi.
family-letters-email = Địa chỉ e-mail
family-letters-hint = Như name@example.org. Để trống: chúng tôi không viết.
family-letters-wrong = Hãy viết một địa chỉ như name@example.org, hoặc để trống.
letter-subject = Có tin mới trên trang của quý vị
letter-new = Có tin mới trên trang của quý vị. Hãy mở đường liên kết đã được đưa cho quý vị. Ở đây chúng tôi không nói thêm vì người khác có thể đọc.
letter-asks = Ở đó chúng tôi cũng hỏi quý vị chúng tôi đã làm thế nào: 4 câu hỏi ngắn. Quý vị không bắt buộc phải trả lời.
letter-stop = Không muốn nhận thư này nữa? Quý vị có thể dừng trên trang của mình. Không ai đọc thư trả lời. Trong trường hợp khẩn cấp hãy gọi 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Cho chúng tôi biết trẻ đã vắng mặt một thời gian
family-away-lede = Dù ngắn đến đâu, và dù trẻ đã về. Những người làm việc với trẻ có thể đọc. Cảnh sát không làm gì vì việc này. Nếu quý vị không biết trẻ đang ở đâu, hãy cho chúng tôi biết trẻ bị mất tích.
family-away-from = Lẽ ra trẻ phải ở đâu?
family-away-home = Ở nhà
family-away-school = Ở trường
family-away-other = Ở nơi khác
family-away-since = Trẻ vắng mặt từ khi nào?
family-away-until = Đến khi nào?
family-away-known = Quý vị có biết trẻ đang ở đâu không?
family-away-words = Quý vị biết gì về việc này?
family-away-order = Thời điểm đó là trước khi trẻ vắng mặt. Hãy xem lại cả hai thời điểm.
family-away-told = Quý vị đã cho chúng tôi biết trẻ vắng mặt một thời gian.
family-missing-go = Cho chúng tôi biết trẻ bị mất tích
family-missing-lede = Quý vị không biết trẻ ở đâu? Hãy nhấn nút, và chúng tôi nhận được tin báo ngay. Những gì quý vị đã kể sẽ được gửi kèm. Nếu trẻ đang gặp nguy hiểm, hãy gọi 999.
family-missing-press = Trẻ đang mất tích
