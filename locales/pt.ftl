# The public pages in Portuguese. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Português
language-direction = ltr

# The frame around every page
frame-skip = Ir para o conteúdo principal
frame-exit-skip = Sair desta página rapidamente
frame-exit = Sair desta página
frame-exit-before = Emergência:
frame-exit-activated = A sair da página.
frame-exit-timed-out = O tempo acabou: não saiu da página.
frame-exit-two-more = Shift: pressione mais 2 vezes para sair.
frame-exit-one-more = Shift: pressione mais 1 vez para sair.
frame-language = Língua
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Esta página ainda não foi verificada por um tradutor ou uma tradutora. Se alguma coisa não for clara, ligue para o 020 7946 0100 e diga que língua fala.
frame-demo = Demonstração: tudo o que está aqui é inventado, e ninguém lê o que enviar.
frame-help = Para falar com alguém agora, ligue para o 020 7946 0100. Se uma criança estiver em perigo, ligue para o 999.
frame-back = Voltar
frame-title = As suas respostas

# Widgets
form-problem = Há um problema
form-error = Erro:
form-optional = (pode deixar em branco)
form-or = ou
form-choose = Escolha uma opção
form-day = Dia
form-month = Mês
form-year = Ano
form-now = Agora
form-earlier = Antes
form-between = Entre dois momentos
form-not-known = Não sei
form-date = Data
form-date-hint = Por exemplo, 28/2/2025
form-time = Hora
form-time-hint = Por exemplo, 10:15pm
form-left-empty = Se não escrever a data, entendemos que foi nas últimas 24 horas. Se não escrever a hora, entendemos que foi em algum momento desse dia.
form-which = Nessa noite os relógios foram atrasados, por isso essa hora aconteceu duas vezes. Qual delas foi?
form-first = A primeira vez, antes de os relógios serem atrasados
form-second = A segunda vez, depois de os relógios serem atrasados
form-from = De
form-to = Até
form-as-told = Nas suas palavras
form-read-as = Entendemos assim:
form-kept = Guardado às { "{" }time{ "}" }
form-not-kept = Ainda não foi guardado: sem internet. Deixe esta página aberta.

# The first page
start-heading = Diga-nos que uma criança está desaparecida
start-emergency = Se uma criança está em perigo agora, ligue para o 999.
start-wait = Não precisa de esperar para nos dizer. Há { $count } perguntas curtas. Pode dizer que não sabe.
start-call-back = Se der um número de telefone e parar antes do fim, alguém pode ligar-lhe de volta para esse número.
start-kept = O que escreve vai sendo guardado, até 14 dias, para poder continuar neste aparelho.
start-begin = Começar
start-carry-on = Continuar de onde parou
start-exit-heading = Se precisar de sair desta página rapidamente
start-exit-button = O botão «Sair desta página», ou pressionar a tecla Shift 3 vezes, mostra a previsão do tempo em vez desta página. Funciona em todas as páginas.
start-exit-history = Isto não apaga estas páginas do histórico do seu navegador. Quem usa este aparelho talvez consiga ver que estas páginas foram abertas.
start-exit-safe = Se isso lhe causa preocupação, use outro aparelho ou ligue para o 020 7946 0100. Se não puder falar, ligue para o 999 e digite 55 quando lhe pedirem.

# Every question
question-progress = Pergunta { $number } de { $count }
question-continue = Continuar
answer-not-known = Não sei
answer-yes = Sim
answer-no = Não
answer-none = Sem resposta

# The questions
child-heading = Quem é a criança?
ask-name = Como se chama a criança?
ask-name-hint = O nome que as pessoas usam. O primeiro nome é suficiente.
you-heading = Como podemos telefonar-lhe?
ask-reporter_name = O seu nome
ask-reporter_phone = O seu número de telefone
ask-reporter_phone-hint = Só o usamos para falar desta criança.
ask-relationship = Qual é a sua relação com a criança?
ask-interpreter = Em que língua prefere que falemos?
ask-interpreter-hint = Se não for inglês, nós conseguimos um ou uma intérprete. Não precisa de procurar.
ask-born = Quando nasceu a criança?
ask-responsible = Qual é o council (autoridade local) da zona onde a criança mora?
ask-last_seen = Quando foi a última vez que alguém viu a criança?
ask-last_seen-hint = O mais exato que puder.
ask-last_seen_where = Onde foi a última vez que alguém viu a criança?
ask-last_seen_where-hint = Uma rua, um lugar ou uma linha de autocarro (ônibus).
danger-heading = A criança está em perigo ou doente?
ask-immediate_danger = Acha que a criança está em perigo agora?
ask-medical = A criança precisa de remédios, ou tem uma doença ou deficiência que seja importante agora?
ask-circumstances = O que aconteceu?
ask-circumstances-hint = Tudo o que achar que pode ajudar, nas suas palavras.
looks-heading = Como é a criança fisicamente, e que roupa vestia?
ask-family_agrees = A família da criança concorda que nos avise?
ask-family_agrees-hint = Recebemos o seu aviso em qualquer caso.
home-heading = Onde mora a criança, e de onde saiu?
ask-missing_from = De onde desapareceu a criança?
missing_from-family_home = Casa, com a família
missing_from-foster_home = Casa de uma família de acolhimento
missing_from-childrens_home = Lar de crianças ou alojamento com apoio
missing_from-school = Escola ou outro centro de ensino
missing_from-hospital = Hospital
missing_from-mental_health_unit = Unidade de saúde mental
missing_from-elsewhere = Outro lugar
ward-heading = Sobre a enfermaria
ask-ward_contact = Quem na enfermaria conhece a criança, e como podemos contactar essa pessoa?
ask-clinical_risk = O que pode acontecer à criança sem tratamento, e em quanto tempo?
seen-heading = Quando e onde foi a última vez que alguém viu a criança?
ask-last_seen_with = Com quem estava a criança?
ask-worries = Qual é a razão da sua preocupação?
ask-out_of_character = Isto é pouco habitual na criança?
ask-description = Como é a criança fisicamente?
ask-description-hint = Que idade parece ter, altura, cabelo, óculos: tudo aquilo de que se lembrar.
ask-clothing = Que roupa vestia a criança, e o que levava consigo?
reach-heading = O telefone e as contas da criança
ask-child_phone = O número de telefone da criança
ask-social_media = Que contas usa a criança na internet?
ask-social_media-hint = A aplicação ou o jogo, e o nome que a criança usa lá.
where-heading = Onde a criança pode estar
ask-whereabouts = Onde pode estar a criança?
ask-steps_taken = O que já tentou, ou tentaram outras pessoas, até agora?
more-heading = Mais alguma coisa
ask-noticed = Quando soube, ou receou, pela primeira vez que a criança tinha desaparecido?
ask-delay = Houve alguma razão para ninguém ter sido avisado mais cedo?
ask-delay-hint = Não tem de dizer.
ask-other = Há mais alguma coisa que possa ajudar?

# Check and send
check-heading = Verifique as suas respostas
check-lede = Alguém lê isto assim que enviar. Pode deixar respostas em branco.
check-send = Enviar
check-change = Mudar
check-later-heading = Estas perguntas também ajudam
check-later-lede = Pode responder primeiro, ou enviar agora. Alguém pode fazê-las quando lhe telefonar.

# After sending
done-heading = Recebemos o seu aviso
done-reference = Guarde esta referência
done-telephone = Ligue para o 020 7946 0100 a qualquer hora e diga a referência.
done-next-heading = O que acontece agora
done-told = O seu aviso está com: { $unit }.
done-read = Alguém está a ler o seu aviso agora e decide o que fazer. Se deu um número, vão telefonar-lhe.
done-home = Se a criança voltar para casa ou der notícias, ligue para nós, mesmo que seja muito tarde.
done-danger = Se souber que a criança está em perigo, ligue logo para o 999.
done-link = A sua página: como estão as coisas e o que nos pode dizer

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Guardámos o que nos disse
held-danger = Se uma criança está em perigo agora, ligue logo para o 999. Não espere por nós.
held-read = Chegaram muitos avisos do lugar onde está, por isso alguém lê o seu antes de ele seguir. Não precisa de o enviar outra vez. Também pode ligar para o 101 e contar o que se passa.
held-home = Se a criança voltar para casa ou der notícias, ligue para o 101 e avise, mesmo que seja muito tarde.

# The page of a family’s own link
family-heading = A sua participação
family-thanks = Recebemos. Obrigado.
family-received = Temos a sua participação. Alguém está a lê-la.
family-looked-at = Temos a sua participação e estamos a tratar dela.
family-open = Estamos à procura da criança.
family-not-opened = De momento não estamos à procura da criança. Se não concorda ou se há algo de novo, ligue-nos ou diga-nos aqui.
family-back = A criança voltou.
family-with = Está com: { $unit }.
family-ring = Para falar com eles, ligue para { $phone } e diga a referência.
family-next = Terá notícias nossas até { $time }, mesmo que não haja nada de novo.
family-updates = O que lhe dissemos
family-no-news = Não há nada de novo.
family-sent = O que nos disse
family-read = Lido: { $time }
family-not-read = Recebemos. Alguém lê em breve.
family-said-back = Disse-nos que a criança voltou.
family-back-seen-to = Recebemos. Alguém vai ou liga para ter a certeza.
family-yours = A ligação para a sua página é só para si. Quem a tiver pode ver como estão as coisas e escrever-nos em seu nome.
family-tell-go = Dizer-nos algo de novo
family-tell-words = O que nos quer dizer?
family-tell-hint = Quem teve notícias da criança, onde a criança pode estar, o que o preocupa.
family-file = Uma fotografia ou um documento
family-file-hint = JPEG, PNG, PDF ou texto simples, no máximo 10 MB.
family-file-wrong = Não podemos aceitar este ficheiro. Escolha uma imagem JPEG ou PNG, um PDF ou um texto simples, no máximo de 10 MB.
family-file-alone = (Um ficheiro sem texto)
family-empty = Escreva alguma coisa ou escolha um ficheiro.
family-back-go = Dizer-nos que a criança voltou
family-back-lede = Diga-nos logo que a criança volte ou saiba que está em segurança. Mesmo assim, confirmamos que a criança está bem.
family-back-where = Onde está a criança agora?
family-back-empty = Escreva onde está a criança. “Em casa” basta.
family-over-heading = Esta ligação já não abre nada
family-over = Para nos dizer ou perguntar algo, ligue para 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Diga-nos como correu: 4 perguntas curtas
family-ask-lede = Não tem de responder. Quem trabalha com a criança pode ler o que disser.
family-ask-soon = Alguém falou consigo suficientemente depressa?
family-ask-listened = Ouvimos o que tinha para dizer?
family-ask-advice = O que lhe dissemos estava certo?
family-ask-language = Pôde falar connosco na sua língua?
family-ask-partly = Em parte
family-ask-no-need = Não precisei de ajuda com a língua
family-ask-or = Se não quiser responder
family-ask-never = Não me perguntem mais
family-ask-empty = Responda pelo menos a uma pergunta, ou escolha que não lhe perguntemos mais.
family-feedback-go = Apresentar uma queixa, ou dizer-nos como correu
family-feedback-lede = Uma pessoa responsável lê e responde-lhe.
family-feedback-sort = O que é?
family-feedback-complaint = Uma queixa
family-feedback-other = Algo que fizemos bem, ou que podemos fazer melhor
family-feedback-unsaid = Escolha o que é.
family-feedback-empty = Escreva o que aconteceu.
family-feedback-answered = Respondido: { $time }

# What a family can do themselves
steps-heading = O que pode fazer para encontrar a criança
steps-lede = Não tem de fazer nada disto antes de nos avisar. Se souber de alguma coisa, diga-nos.
steps-home = Procure em toda a casa, também no sótão, no anexo e no jardim.
steps-call = Telefone e mande mensagens à criança, mais de uma vez.
steps-people = Pergunte à família, aos amigos e a todas as pessoas que a criança conhece.
steps-accounts = Veja as mensagens e as contas da criança, se as puder abrir.
steps-places = Pense nos lugares onde a criança gosta de estar, e pergunte lá.
steps-hospitals = Telefone para os hospitais próximos.
steps-custody = Telefone para o 101 e pergunte se a criança está detida pela polícia.

# Times as they were read
time-at = { $date }, { $time }
time-day = em algum momento do dia { $date }
time-between = entre { $from } e { $to }
time-words = «{ $words }»
time-both = { $time }, «{ $words }»

# What is wrong with an answer
error-too-long = Isto é demasiado longo. Encurte um pouco.
error-characters = Isto tem sinais que não conseguimos guardar. Escreva outra vez.
error-date = Não conseguimos ler esta data. Escreva-a assim: 27 3 2012, ou escolha «Não sei».
error-other = Não conseguimos ler isto. Escreva outra vez, ou escolha «Não sei».
error-busy-heading = Não conseguimos guardar isso agora
error-busy = Nada do que enviou antes se perdeu. Tente outra vez daqui a um minuto. Se uma criança estiver em perigo, ligue para o 999.
error-busy-again = Enviar esta página outra vez
error-busy-typed = O que escreveu nesta página ainda não está guardado. É enviado outra vez quando pressionar o botão.
error-large-heading = Isso é mais do que conseguimos guardar de uma vez
error-large = Esta página não foi guardada. Volte atrás, encurte o que escreveu e envie outra vez. As suas outras respostas estão guardadas.
error-address-heading = Esta página não existe
error-address = O endereço da página pode estar errado. Se já tinha começado a responder, as suas respostas estão guardadas.
error-elsewhere-heading = Isto foi enviado a partir de outro site
error-elsewhere = Não foi guardado. Se o texto é seu, vá à primeira página e escreva lá.
error-start-heading = Comece de novo na primeira página
error-start = Não temos respostas suas neste aparelho, ou foram guardadas durante 14 dias e já não existem.
error-start-go = Ir para a primeira página

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Mãe ou pai
relationship-step_parent = Madrasta, padrasto, ou companheira ou companheiro da mãe ou do pai
relationship-guardian = Tutor ou tutora legal
relationship-foster_carer = Família de acolhimento
relationship-kinship_carer = Familiar ou pessoa amiga que cuida da criança
relationship-sibling = Irmão ou irmã
relationship-grandparent = Avó ou avô
relationship-other_relative = Outro familiar
relationship-friend = Amigo ou amiga
relationship-partner = Namorado ou namorada
relationship-neighbour = Vizinho ou vizinha
relationship-school = Escola ou outro centro de ensino
relationship-charity_worker = Instituição de solidariedade
relationship-child = Eu sou a criança
relationship-other = Outra pessoa

family-letters-go = Ser avisado por e-mail quando houver novidades
family-letters-lede = Escrevemos apenas que há algo novo na sua página. Pense em quem mais lê o seu e-mail.
family-letters-on = Escrevemos-lhe quando há algo novo. Para parar, deixe a caixa vazia e envie.
family-letters-email = Endereço de e-mail
family-letters-hint = Como name@example.org. Vazio: não escrevemos.
family-letters-wrong = Escreva um endereço como name@example.org, ou deixe vazio.
letter-subject = Há algo novo na sua página
letter-new = Há algo novo na sua página. Abra a ligação que lhe foi dada. Não dizemos mais aqui, porque outras pessoas podem ler isto.
letter-asks = Perguntamos-lhe também ali como foi o nosso trabalho: 4 perguntas curtas. Não tem de responder.
letter-stop = Já não quer estas mensagens? Pode pará-las na sua página. Ninguém lê as respostas a esta mensagem. Numa emergência ligue 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Diga-nos que a criança esteve ausente algum tempo
family-away-lede = Mesmo que tenha sido pouco, e mesmo que já tenha voltado. Quem trabalha com a criança pode ler isto. A polícia não faz nada por causa disto. Se não sabe onde está a criança agora, diga-nos que ela desapareceu.
family-away-from = Onde devia estar a criança?
family-away-home = Em casa
family-away-school = Na escola ou no colégio
family-away-other = Noutro lugar
family-away-since = Desde quando esteve ausente?
family-away-until = Até quando?
family-away-known = Sabe onde está a criança agora?
family-away-words = O que sabe sobre isso?
family-away-order = Isso é antes de a criança se ausentar. Verifique as duas horas.
family-away-told = Disse-nos que a criança esteve ausente algum tempo.
family-missing-go = Diga-nos que a criança desapareceu
family-missing-lede = Não sabe onde está a criança? Carregue no botão e temos logo a sua comunicação. O que nos disse segue com ela. Se a criança está em perigo agora, ligue 999.
family-missing-press = A criança está desaparecida agora
