# The public pages in Turkish. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Türkçe
language-direction = ltr

# The frame around every page
frame-skip = Ana içeriğe geç
frame-exit-skip = Bu sayfadan hızla çık
frame-exit = Bu sayfadan çık
frame-exit-before = Acil
frame-exit-activated = Sayfadan çıkılıyor.
frame-exit-timed-out = Süre doldu, sayfadan çıkılmadı.
frame-exit-two-more = Shift, çıkmak için 2 kez daha basın.
frame-exit-one-more = Shift, çıkmak için 1 kez daha basın.
frame-language = Dil
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Bu sayfayı henüz bir çevirmen kontrol etmedi. Anlaşılmayan bir şey varsa 020 7946 0100 numaralı telefonu arayın ve hangi dili konuştuğunuzu söyleyin.
frame-demo = Deneme: buradaki her şey uydurmadır ve gönderdiklerinizi kimse okumaz.
frame-help = Şimdi biriyle konuşmak için 020 7946 0100 numaralı telefonu arayın. Bir çocuk tehlikedeyse 999’u arayın.
frame-back = Geri
frame-title = Yanıtlarınız

# Widgets
form-problem = Bir sorun var
form-error = Hata:
form-optional = (boş bırakabilirsiniz)
form-or = veya
form-choose = Birini seçin
form-day = Gün
form-month = Ay
form-year = Yıl
form-now = Şimdi
form-earlier = Daha önce
form-between = İki zaman arasında
form-not-known = Bilmiyorum
form-date = Tarih
form-date-hint = Örneğin 28/2/2025
form-time = Saat
form-time-hint = Örneğin 10:15pm
form-left-empty = Tarih yazmazsanız son 24 saat olarak alırız. Saat yazmazsanız o gün içinde herhangi bir saat olarak alırız.
form-which = O gece saatler geri alındı, bu yüzden bu saat iki kez yaşandı. Hangisiydi?
form-first = Birincisi, saatler geri alınmadan önce
form-second = İkincisi, saatler geri alındıktan sonra
form-from = Başlangıç
form-to = Bitiş
form-as-told = Kendi sözlerinizle
form-read-as = Bunu şöyle anladık
form-kept = Kaydedildi: { "{" }time{ "}" }
form-not-kept = Henüz kaydedilmedi: bağlantı yok. Bu sayfayı açık bırakın.

# The first page
start-heading = Bir çocuğun kayıp olduğunu bize bildirin
start-emergency = Bir çocuk şu anda tehlikedeyse 999’u arayın.
start-wait = Bize bildirmek için beklemeniz gerekmez. { $count } kısa soru var. Bilmediğinizi söyleyebilirsiniz.
start-call-back = Telefon numarası verir ve sona gelmeden bırakırsanız, biri sizi o numaradan geri arayabilir.
start-kept = Yazdıklarınız siz ilerledikçe kaydedilir ve en fazla 14 gün saklanır. Böylece bu cihazdan devam edebilirsiniz.
start-begin = Başla
start-carry-on = Kaldığınız yerden devam edin
start-exit-heading = Bu sayfadan hızla çıkmanız gerekirse
start-exit-button = “Bu sayfadan çık” düğmesine veya 3 kez Shift tuşuna basınca, bu sayfanın yerine hava durumu açılır. Bu, her sayfada çalışır.
start-exit-history = Bu, sayfaları tarayıcınızın geçmişinden silmez. Bu cihazı kullanan biri buraya girdiğinizi görebilir.
start-exit-safe = Bu sizi endişelendiriyorsa başka bir cihaz kullanın veya 020 7946 0100 numaralı telefonu arayın. Konuşamıyorsanız 999’u arayın ve istendiğinde 55’e basın.

# Every question
question-progress = Soru { $number } / { $count }
question-continue = Devam
answer-not-known = Bilmiyorum
answer-yes = Evet
answer-no = Hayır
answer-none = Yanıtlanmadı

# The questions
child-heading = Çocuk kim?
ask-name = Çocuğun adı nedir?
ask-name-hint = Herkesin kullandığı ad. Soyadı gerekmez.
you-heading = Size telefonla nasıl ulaşabiliriz?
ask-reporter_name = Adınız
ask-reporter_phone = Telefon numaranız
ask-reporter_phone-hint = Numaranızı yalnızca bu çocukla ilgili olarak kullanırız.
ask-relationship = Çocuğun nesi oluyorsunuz?
ask-interpreter = Sizinle hangi dilde konuşalım?
ask-interpreter-hint = İngilizce değilse tercümanı biz buluruz. Sizin bulmanız gerekmez.
ask-born = Çocuk ne zaman doğdu?
ask-responsible = Çocuk hangi belediyenin (council) bölgesinde yaşıyor?
ask-last_seen = Çocuk en son ne zaman görüldü?
ask-last_seen-hint = Olabildiğince yakın bir zaman yazın.
ask-last_seen_where = Çocuk en son nerede görüldü?
ask-last_seen_where-hint = Bir sokak, bir yer veya bir otobüs hattı.
danger-heading = Çocuk tehlikede ya da hasta mı?
ask-immediate_danger = Sizce çocuk şu anda tehlikede mi?
ask-medical = Çocuğun ilaca ihtiyacı var mı, ya da şu anda önemli olan bir hastalığı veya engeli var mı?
ask-circumstances = Ne oldu?
ask-circumstances-hint = Yardımcı olabileceğini düşündüğünüz her şey, kendi sözlerinizle.
looks-heading = Çocuğun dış görünüşü nasıl ve üzerinde ne vardı?
ask-family_agrees = Çocuğun ailesi bize haber vermenizi kabul ediyor mu?
ask-family_agrees-hint = Bildiriminizi her durumda alırız.
home-heading = Çocuk nerede yaşıyor ve nereden ayrıldı?
ask-missing_from = Çocuk nereden kayboldu?
missing_from-family_home = Ev, ailesinin yanı
missing_from-foster_home = Koruyucu aile evi
missing_from-childrens_home = Çocuk evi veya destekli konut
missing_from-school = Okul veya kolej
missing_from-hospital = Hastane
missing_from-mental_health_unit = Ruh sağlığı birimi
missing_from-elsewhere = Başka bir yer
ward-heading = Hastane servisi hakkında
ask-ward_contact = Serviste çocuğu kim tanıyor ve o kişiye nasıl ulaşabiliriz?
ask-clinical_risk = Tedavi olmazsa çocuğa ne olabilir ve ne kadar sürede?
seen-heading = Çocuk en son ne zaman ve nerede görüldü?
ask-last_seen_with = Çocuk kiminleydi?
ask-worries = Neden kaygılısınız?
ask-out_of_character = Bu, çocuk için alışılmadık bir durum mu?
ask-description = Çocuğun dış görünüşü nasıl?
ask-description-hint = Yaklaşık kaç yaşında göründüğü, boyu, saçı, gözlüğü: ne hatırlıyorsanız.
ask-clothing = Çocuğun üzerinde ve yanında ne vardı?
reach-heading = Çocuğun telefonu ve hesapları
ask-child_phone = Çocuğun telefon numarası
ask-social_media = Çocuk internette hangi hesapları kullanıyor?
ask-social_media-hint = Uygulama veya oyun ve çocuğun oradaki adı.
where-heading = Çocuğun olabileceği yerler
ask-whereabouts = Çocuk nerede olabilir?
ask-steps_taken = Siz veya başkaları şimdiye kadar neler denediniz?
more-heading = Başka bir şey
ask-noticed = Çocuğun kayıp olduğunu ilk ne zaman öğrendiniz veya bundan ilk ne zaman korktunuz?
ask-delay = Daha önce kimseye haber verilmemesinin bir nedeni var mıydı?
ask-delay-hint = Söylemeniz gerekmez.
ask-other = Yardımcı olabilecek başka bir şey var mı?

# Check and send
check-heading = Yanıtlarınızı gözden geçirin
check-lede = Gönderdiğiniz anda biri bunu okur. Bazı soruları boş bırakabilirsiniz.
check-send = Gönder
check-change = Değiştir
check-later-heading = Bu sorular da yardımcı olur
check-later-lede = Önce bunları yanıtlayabilir veya şimdi gönderebilirsiniz. Sizi arayan kişi bunları sorabilir.

# After sending
done-heading = Bildiriminizi aldık
done-reference = Bu başvuru kodunu saklayın
done-telephone = İstediğiniz zaman 020 7946 0100 numaralı telefonu arayın ve bu kodu söyleyin.
done-next-heading = Şimdi ne olacak
done-told = Bildiriminizin ulaştığı yer: { $unit }.
done-read = Şu anda biri bunu okuyor ve ne yapılacağına karar veriyor. Numara verdiyseniz sizi ararlar.
done-home = Çocuk eve dönerse veya ondan haber alırsanız, saat kaç olursa olsun bizi arayın.
done-danger = Çocuğun tehlikede olduğunu öğrenirseniz hemen 999’u arayın.
done-link = Size ait sayfa: durum nedir ve bize neler bildirebilirsiniz

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Bize anlattıklarınızı kaydettik
held-danger = Bir çocuk şu anda tehlikedeyse hemen 999’u arayın. Bizi beklemeyin.
held-read = Bulunduğunuz yerden çok fazla bildirim geldi. Bu yüzden sizinki iletilmeden önce biri onu okuyor. Yeniden göndermeniz gerekmez. İsterseniz 101’i arayıp onlara da anlatabilirsiniz.
held-home = Çocuk eve dönerse veya ondan haber alırsanız, saat kaç olursa olsun 101’i arayıp onlara söyleyin.

# The page of a family’s own link
family-heading = Bildiriminiz
family-thanks = Bize ulaştı. Teşekkür ederiz.
family-received = Bildiriminiz bize ulaştı. Birisi okuyor.
family-looked-at = Bildiriminiz bize ulaştı, inceliyoruz.
family-open = Çocuğu arıyoruz.
family-not-opened = Şu anda çocuğu aramıyoruz. Buna katılmıyorsanız veya yeni bir şey varsa bizi arayın ya da buradan bildirin.
family-back = Çocuk geri döndü.
family-with = İlgilenen birim: { $unit }.
family-ring = Onlarla konuşmak için { $phone } numarasını arayın ve başvuru kodunu söyleyin.
family-next = Yeni bir şey olmasa bile en geç { $time } size haber veririz.
family-updates = Size bildirdiklerimiz
family-no-news = Yeni bir şey yok.
family-sent = Bize bildirdikleriniz
family-read = Okundu: { $time }
family-not-read = Bize ulaştı. Birisi yakında okuyacak.
family-said-back = Bize çocuğun geri döndüğünü bildirdiniz.
family-back-seen-to = Bize ulaştı. Emin olmak için birisi gelecek veya arayacak.
family-yours = Sayfanızın bağlantısı yalnızca sizin içindir. Ona sahip olan herkes durumu görebilir ve sizin adınıza bize yazabilir.
family-tell-go = Bize yeni bir şey bildirin
family-tell-words = Bize ne söylemek istiyorsunuz?
family-tell-hint = Çocuktan kim haber aldı, çocuk nerede olabilir, sizi ne kaygılandırıyor.
family-file = Bir fotoğraf veya belge
family-file-hint = JPEG, PNG, PDF veya düz metin, en fazla 10 MB.
family-file-wrong = Bu dosyayı alamıyoruz. En fazla 10 MB’lık bir JPEG veya PNG resmi, PDF ya da düz metin seçin.
family-file-alone = (Yazısız bir dosya)
family-empty = Bir şey yazın veya bir dosya seçin.
family-back-go = Çocuğun geri döndüğünü bildirin
family-back-lede = Çocuk geri döner dönmez veya güvende olduğunu öğrenir öğrenmez bize bildirin. Yine de iyi olduğundan emin oluruz.
family-back-where = Çocuk şimdi nerede?
family-back-empty = Çocuğun nerede olduğunu yazın. “Evde” yeterlidir.
family-over-heading = Bu bağlantı artık hiçbir şey açmıyor
family-over = Bize bir şey bildirmek veya sormak için 020 7946 0100 numarasını arayın.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Bize nasıl olduğunu söyleyin: 4 kısa soru
family-ask-lede = Cevap vermek zorunda değilsiniz. Çocukla çalışanlar söylediklerinizi okuyabilir.
family-ask-soon = Biri sizinle yeterince çabuk konuştu mu?
family-ask-listened = Sizi dinledik mi?
family-ask-advice = Size söylediklerimiz doğru muydu?
family-ask-language = Bizimle kendi dilinizde konuşabildiniz mi?
family-ask-partly = Kısmen
family-ask-no-need = Dil konusunda yardıma ihtiyacım yoktu
family-ask-or = Cevap vermek istemiyorsanız
family-ask-never = Bana bir daha sormayın
family-ask-empty = En az bir soruyu cevaplayın ya da size bir daha sorulmamasını seçin.
family-feedback-go = Şikâyet edin ya da bize nasıl olduğunu söyleyin
family-feedback-lede = Bir amir okur ve size cevap verir.
family-feedback-sort = Nedir?
family-feedback-complaint = Şikâyet
family-feedback-other = İyi yaptığımız ya da daha iyi yapabileceğimiz bir şey
family-feedback-unsaid = Ne olduğunu seçin.
family-feedback-empty = Ne olduğunu yazın.
family-feedback-answered = Cevaplandı: { $time }

# What a family can do themselves
steps-heading = Çocuğu bulmak için yapabilecekleriniz
steps-lede = Bize haber vermeden önce bunların hiçbirini yapmanız gerekmez. Bir şey öğrenirseniz bize söyleyin.
steps-home = Evin her yerine bakın; tavan arasına, kulübeye ve bahçeye de.
steps-call = Çocuğu birden fazla kez arayın ve mesaj gönderin.
steps-people = Aileye, arkadaşlara ve çocuğun tanıdığı herkese sorun.
steps-accounts = Açabiliyorsanız çocuğun mesajlarına ve hesaplarına bakın.
steps-places = Çocuğun olmayı sevdiği yerleri düşünün ve oralarda sorun.
steps-hospitals = Yakındaki hastaneleri arayın.
steps-custody = 101’i arayın ve çocuğun polis gözetiminde olup olmadığını sorun.

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date }, gün içinde bir saatte
time-between = { $from } ile { $to } arasında
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = Bu çok uzun. Biraz kısaltın.
error-characters = Burada kaydedemediğimiz karakterler var. Yeniden yazın.
error-date = Bu tarihi okuyamıyoruz. 27 3 2012 gibi yazın veya “Bilmiyorum” seçeneğini seçin.
error-other = Bunu okuyamıyoruz. Yeniden yazın veya “Bilmiyorum” seçeneğini seçin.
error-busy-heading = Bunu şu anda kaydedemedik
error-busy = Daha önce gönderdiğiniz hiçbir şey kaybolmadı. Bir dakika sonra yeniden deneyin. Bir çocuk tehlikedeyse 999’u arayın.
error-busy-again = Bu sayfayı yeniden gönder
error-busy-typed = Bu sayfada yazdıklarınız henüz kaydedilmedi. Düğmeye bastığınızda yeniden gönderilir.
error-large-heading = Bu, bir seferde kaydedebileceğimizden fazla
error-large = Bu sayfa kaydedilmedi. Geri dönün, yazdıklarınızı kısaltın ve yeniden gönderin. Diğer yanıtlarınız kayıtlı.
error-address-heading = Böyle bir sayfa yok
error-address = Adres yanlış olabilir. Yanıtlamaya başladıysanız yanıtlarınız kayıtlı.
error-elsewhere-heading = Bu, başka bir internet sitesinden gönderildi
error-elsewhere = Kaydedilmedi. Bunu siz yazdıysanız ilk sayfaya gidin ve orada yazın.
error-start-heading = İlk sayfadan yeniden başlayın
error-start = Bu cihazda size ait yanıt yok, ya da yanıtlarınız 14 gün saklandı ve artık yok.
error-start-go = İlk sayfaya git

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Annesi veya babası
relationship-step_parent = Üvey annesi veya babası, ya da annesinin veya babasının eşi ya da sevgilisi
relationship-guardian = Vasisi
relationship-foster_carer = Koruyucu ailesi
relationship-kinship_carer = Çocuğa bakan bir akraba veya dost
relationship-sibling = Kardeşi, ablası veya ağabeyi
relationship-grandparent = Anneannesi, babaannesi veya dedesi
relationship-other_relative = Başka bir akrabası
relationship-friend = Arkadaşı
relationship-partner = Erkek arkadaşı veya kız arkadaşı
relationship-neighbour = Komşusu
relationship-school = Okulu veya koleji
relationship-charity_worker = Yardım kuruluşu
relationship-child = O çocuk benim
relationship-other = Başka biri

family-letters-go = Yeni bir şey olduğunda e-postayla haber alın
family-letters-lede = Yalnızca sayfanızda yeni bir şey olduğunu yazarız. E-postanızı başka kimin okuduğunu düşünün.
family-letters-on = Yeni bir şey olduğunda size yazarız. Durdurmak için kutuyu boş bırakıp gönderin.
family-letters-email = E-posta adresi
family-letters-hint = name@example.org gibi. Boşsa yazmayız.
family-letters-wrong = name@example.org gibi bir adres yazın ya da boş bırakın.
letter-subject = Sayfanızda yeni bir şey var
letter-new = Sayfanızda yeni bir şey var. Size verilen bağlantıyı açın. Başkaları okuyabileceği için burada daha fazlasını söylemiyoruz.
letter-asks = Orada size nasıl yaptığımızı da soruyoruz: 4 kısa soru. Yanıtlamak zorunda değilsiniz.
letter-stop = Bu mektupları artık istemiyor musunuz? Sayfanızda durdurabilirsiniz. Bu mektuba verilen yanıtı kimse okumaz. Acil durumda 999’u arayın.

# A time away that nobody can explain, and the report by the link
family-away-go = Çocuğun bir süre ortada olmadığını bize bildirin
family-away-lede = Ne kadar kısa olursa olsun, çocuk dönmüş olsa bile. Çocukla çalışanlar bunu okuyabilir. Polis bunun için bir şey yapmaz. Çocuğun şimdi nerede olduğunu bilmiyorsanız, kayıp olduğunu bize bildirin.
family-away-from = Çocuk nerede olmalıydı?
family-away-home = Evde
family-away-school = Okulda
family-away-other = Başka bir yerde
family-away-since = Ne zamandan beri yoktu?
family-away-until = Ne zamana kadar?
family-away-known = Çocuğun şimdi nerede olduğunu biliyor musunuz?
family-away-words = Bununla ilgili ne biliyorsunuz?
family-away-order = Bu, çocuğun ayrılmasından önce. İki saate de yeniden bakın.
family-away-told = Çocuğun bir süre ortada olmadığını bize bildirdiniz.
family-missing-go = Çocuğun kayıp olduğunu bize bildirin
family-missing-lede = Çocuğun nerede olduğunu bilmiyor musunuz? Düğmeye basın, bildiriminiz hemen bize ulaşır. Bize anlattıklarınız da eklenir. Çocuk şimdi tehlikedeyse 999’u arayın.
family-missing-press = Çocuk şu anda kayıp
