# The public pages in French. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Français
language-direction = ltr

# The frame around every page
frame-skip = Aller au contenu principal
frame-exit-skip = Quitter cette page rapidement
frame-exit = Quitter cette page
frame-exit-before = Urgence :
frame-exit-activated = Vous quittez la page.
frame-exit-timed-out = Délai dépassé : vous n’avez pas quitté la page.
frame-exit-two-more = Shift : appuyez encore 2 fois pour quitter la page.
frame-exit-one-more = Shift : appuyez encore 1 fois pour quitter la page.
frame-language = Langue
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Cette page n’a pas encore été vérifiée par un traducteur ou une traductrice. Si quelque chose n’est pas clair, appelez le 020 7946 0100 et dites quelle langue vous parlez.
frame-demo = Démonstration : tout ce qui est ici est inventé, et personne ne lit ce que vous envoyez.
frame-help = Pour parler à quelqu’un maintenant, appelez le 020 7946 0100. Si un enfant est en danger, appelez le 999.
frame-back = Retour
frame-title = Vos réponses

# Widgets
form-problem = Il y a un problème
form-error = Erreur :
form-optional = (vous pouvez ne pas répondre)
form-or = ou
form-choose = Choisissez une réponse
form-day = Jour
form-month = Mois
form-year = Année
form-now = Maintenant
form-earlier = Plus tôt
form-between = Entre deux moments
form-not-known = Je ne sais pas
form-date = Date
form-date-hint = Par exemple, 28/2/2025
form-time = Heure
form-time-hint = Par exemple, 10:15pm
form-left-empty = Si vous n’écrivez pas de date, nous comprenons que c’était dans les dernières 24 heures. Si vous n’écrivez pas d’heure, nous comprenons que c’était à un moment de ce jour-là.
form-which = Cette nuit-là, on a reculé l’heure, et cette heure est donc passée deux fois. Laquelle était-ce ?
form-first = La première fois, avant le changement d’heure
form-second = La deuxième fois, après le changement d’heure
form-from = De
form-to = À
form-as-told = Avec vos propres mots
form-read-as = Nous avons compris :
form-kept = Enregistré à { "{" }time{ "}" }
form-not-kept = Pas encore enregistré : pas de connexion. Laissez cette page ouverte.

# The first page
start-heading = Dites-nous qu’un enfant a disparu
start-emergency = Si un enfant est en danger maintenant, appelez le 999.
start-wait = Vous n’avez pas besoin d’attendre pour nous le dire. Il y a { $count } questions courtes. Vous pouvez dire que vous ne savez pas.
start-call-back = Si vous donnez un numéro de téléphone et que vous vous arrêtez avant la fin, quelqu’un pourra vous rappeler à ce numéro.
start-kept = Ce que vous écrivez est enregistré à chaque étape, pendant 14 jours au plus, pour que vous puissiez reprendre sur cet appareil.
start-begin = Commencer
start-carry-on = Reprendre
start-exit-heading = Si vous devez quitter cette page rapidement
start-exit-button = Le bouton « Quitter cette page », ou la touche Shift si vous appuyez dessus 3 fois, affiche la météo à la place. Cela marche sur toutes les pages.
start-exit-history = Cela n’efface pas ces pages de l’historique de votre navigateur. Une personne qui utilise cet appareil pourra peut-être voir que vous avez ouvert ces pages.
start-exit-safe = Si cela vous inquiète, utilisez un autre appareil, ou appelez le 020 7946 0100. Si vous ne pouvez pas parler, appelez le 999 et tapez 55 quand on vous le demande.

# Every question
question-progress = Question { $number } sur { $count }
question-continue = Continuer
answer-not-known = Je ne sais pas
answer-yes = Oui
answer-no = Non
answer-none = Pas de réponse

# The questions
child-heading = Qui est l’enfant ?
ask-name = Quel est le nom de l’enfant ?
ask-name-hint = Le nom que les gens utilisent pour l’appeler. Un prénom suffit.
you-heading = Comment pouvons-nous vous joindre par téléphone ?
ask-reporter_name = Votre nom
ask-reporter_phone = Votre numéro de téléphone
ask-reporter_phone-hint = Nous l’utilisons seulement au sujet de cet enfant.
ask-relationship = Qui êtes-vous pour l’enfant ?
ask-interpreter = Dans quelle langue voulez-vous que nous vous parlions ?
ask-interpreter-hint = Si ce n’est pas l’anglais, nous trouvons un ou une interprète. Vous n’avez pas à en chercher.
ask-born = Quelle est la date de naissance de l’enfant ?
ask-responsible = Dans la zone de quel council (autorité locale) habite l’enfant ?
ask-last_seen = Quand a-t-on vu l’enfant pour la dernière fois ?
ask-last_seen-hint = Aussi précisément que vous pouvez.
ask-last_seen_where = Où a-t-on vu l’enfant pour la dernière fois ?
ask-last_seen_where-hint = Une rue, un lieu ou une ligne de bus.
danger-heading = Est-ce que l’enfant est en danger, ou malade ?
ask-immediate_danger = Pensez-vous que l’enfant est en danger maintenant ?
ask-medical = Est-ce que l’enfant a besoin de médicaments, ou a une maladie ou un handicap qu’il est important de connaître maintenant ?
ask-circumstances = Que s’est-il passé ?
ask-circumstances-hint = Tout ce qui peut aider, d’après vous, avec vos propres mots.
looks-heading = À quoi ressemble l’enfant, et quels étaient ses vêtements ?
ask-family_agrees = La famille de l’enfant est-elle d’accord pour que vous nous préveniez ?
ask-family_agrees-hint = Nous prenons votre signalement dans tous les cas.
home-heading = Où habite l’enfant, et où était l’enfant avant de partir ?
ask-missing_from = De quel endroit est-ce que l’enfant a disparu ?
missing_from-family_home = La maison, avec la famille
missing_from-foster_home = Une famille d’accueil
missing_from-childrens_home = Un foyer pour enfants ou un logement accompagné
missing_from-school = École, lycée ou autre établissement scolaire
missing_from-hospital = Un hôpital
missing_from-mental_health_unit = Une unité de santé mentale
missing_from-elsewhere = Un autre endroit
ward-heading = À propos du service de l’hôpital
ask-ward_contact = Qui, dans le service, connaît l’enfant, et comment pouvons-nous joindre cette personne ?
ask-clinical_risk = Que peut-il arriver à l’enfant sans traitement, et dans combien de temps ?
seen-heading = Quand et où a-t-on vu l’enfant pour la dernière fois ?
ask-last_seen_with = Avec qui était l’enfant ?
ask-worries = Qu’est-ce qui vous inquiète ?
ask-out_of_character = Est-ce inhabituel de la part de l’enfant ?
ask-description = À quoi ressemble l’enfant ?
ask-description-hint = L’âge que l’enfant semble avoir, la taille, les cheveux, les lunettes : tout ce dont vous vous souvenez.
ask-clothing = Quels vêtements et quelles affaires avait l’enfant ?
reach-heading = Le téléphone et les comptes de l’enfant
ask-child_phone = Le numéro de téléphone de l’enfant
ask-social_media = Quels comptes utilise l’enfant sur internet ?
ask-social_media-hint = L’application ou le jeu, et le nom que l’enfant y utilise.
where-heading = Où l’enfant peut être
ask-whereabouts = Où peut être l’enfant ?
ask-steps_taken = Qu’avez-vous déjà essayé, vous ou d’autres personnes ?
more-heading = Autre chose
ask-noticed = Quand avez-vous su, ou craint, pour la première fois que l’enfant avait disparu ?
ask-delay = Y avait-il une raison pour laquelle personne n’a été prévenu plus tôt ?
ask-delay-hint = Vous n’avez pas à le dire.
ask-other = Y a-t-il autre chose qui peut aider ?

# Check and send
check-heading = Vérifiez vos réponses
check-lede = Quelqu’un lit ceci dès que vous l’envoyez. Vous pouvez laisser des réponses vides.
check-send = Envoyer
check-change = Modifier
check-later-heading = Ces questions aident aussi
check-later-lede = Vous pouvez y répondre d’abord, ou envoyer maintenant. Quelqu’un vous les posera peut-être en vous appelant.

# After sending
done-heading = Nous avons reçu votre signalement
done-reference = Gardez cette référence
done-telephone = Appelez le 020 7946 0100 à tout moment, et donnez la référence.
done-next-heading = Ce qui se passe maintenant
done-told = Votre signalement est arrivé ici : { $unit }.
done-read = Quelqu’un le lit en ce moment et décide quoi faire. Si vous avez donné un numéro, on vous appelle.
done-home = Si l’enfant rentre à la maison ou vous donne des nouvelles, appelez-nous, même s’il est très tard.
done-danger = Si vous apprenez que l’enfant est en danger, appelez le 999 tout de suite.
done-link = Votre page : où en sont les choses, et ce que vous pouvez nous dire

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Nous avons enregistré ce que vous nous avez dit
held-danger = Si un enfant est en danger maintenant, appelez le 999 tout de suite. Ne nous attendez pas.
held-read = De très nombreux signalements sont venus de l’endroit où vous êtes. Quelqu’un lit donc le vôtre avant de le transmettre. Vous n’avez pas besoin de l’envoyer encore une fois. Vous pouvez aussi appeler le 101 et leur dire ce qui se passe.
held-home = Si l’enfant rentre à la maison ou vous donne des nouvelles, appelez le 101 pour le dire, même s’il est très tard.

# The page of a family’s own link
family-heading = Votre signalement
family-thanks = Nous l’avons bien reçu. Merci.
family-received = Nous avons votre signalement. Quelqu’un le lit.
family-looked-at = Nous avons votre signalement et nous nous en occupons.
family-open = Nous recherchons l’enfant.
family-not-opened = Nous ne recherchons pas l’enfant pour le moment. Si vous n’êtes pas d’accord, ou s’il y a du nouveau, appelez-nous ou dites-le ici.
family-back = L’enfant est de retour.
family-with = Votre signalement est chez : { $unit }.
family-ring = Pour leur parler, appelez le { $phone } et donnez la référence.
family-next = Nous vous donnons des nouvelles au plus tard le { $time }, même s’il n’y a rien de nouveau.
family-updates = Ce que nous vous avons dit
family-no-news = Il n’y a rien de nouveau.
family-sent = Ce que vous nous avez dit
family-read = Lu : { $time }
family-not-read = Nous l’avons. Quelqu’un le lit bientôt.
family-said-back = Vous nous avez dit que l’enfant est de retour.
family-back-seen-to = Nous l’avons. Quelqu’un vient ou appelle pour s’en assurer.
family-yours = Le lien vers votre page n’est que pour vous. Quiconque l’a peut voir où en sont les choses et nous écrire à votre place.
family-tell-go = Nous dire quelque chose de nouveau
family-tell-words = Que voulez-vous nous dire ?
family-tell-hint = Qui a eu des nouvelles de l’enfant, où l’enfant peut être, ce qui vous inquiète.
family-file = Une photo ou un document
family-file-hint = JPEG, PNG, PDF ou texte simple, 10 Mo au plus.
family-file-wrong = Nous ne pouvons pas prendre ce fichier. Choisissez une image JPEG ou PNG, un PDF ou un texte simple, de 10 Mo au plus.
family-file-alone = (Un fichier sans texte)
family-empty = Écrivez quelque chose ou choisissez un fichier.
family-back-go = Nous dire que l’enfant est de retour
family-back-lede = Dites-le-nous dès que l’enfant est de retour ou que vous savez l’enfant en sécurité. Nous nous assurons quand même que l’enfant va bien.
family-back-where = Où est l’enfant maintenant ?
family-back-empty = Écrivez où est l’enfant. « À la maison » suffit.
family-over-heading = Ce lien n’ouvre plus rien
family-over = Pour nous dire ou nous demander quelque chose, appelez le 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Dites-nous comment cela s’est passé : 4 questions courtes
family-ask-lede = Vous n’êtes pas obligé de répondre. Les personnes qui s’occupent de l’enfant peuvent lire ce que vous dites.
family-ask-soon = Quelqu’un vous a-t-il parlé assez vite ?
family-ask-listened = Vous avons-nous écouté ?
family-ask-advice = Ce que nous vous avons dit était-il juste ?
family-ask-language = Avez-vous pu nous parler dans votre langue ?
family-ask-partly = En partie
family-ask-no-need = Je n’avais pas besoin d’aide pour la langue
family-ask-or = Si vous ne voulez pas répondre
family-ask-never = Ne plus me demander
family-ask-empty = Répondez à une question au moins, ou choisissez qu’on ne vous demande plus.
family-feedback-go = Faire une réclamation, ou nous dire comment cela s’est passé
family-feedback-lede = Un responsable la lit et vous répond.
family-feedback-sort = De quoi s’agit-il ?
family-feedback-complaint = Une réclamation
family-feedback-other = Quelque chose que nous avons bien fait, ou que nous pourrions mieux faire
family-feedback-unsaid = Choisissez de quoi il s’agit.
family-feedback-empty = Écrivez ce qui s’est passé.
family-feedback-answered = Répondu : { $time }

# What a family can do themselves
steps-heading = Ce que vous pouvez faire pour retrouver l’enfant
steps-lede = Vous n’avez rien de cela à faire avant de nous prévenir. Si vous apprenez quelque chose, dites-le-nous.
steps-home = Cherchez partout à la maison, aussi au grenier, dans l’abri et au jardin.
steps-call = Appelez l’enfant et envoyez-lui des messages, plusieurs fois.
steps-people = Demandez à la famille, aux amis et à tous ceux que l’enfant connaît.
steps-accounts = Regardez les messages et les comptes de l’enfant, si vous pouvez les ouvrir.
steps-places = Pensez aux endroits où l’enfant aime être, et demandez là-bas.
steps-hospitals = Appelez les hôpitaux proches.
steps-custody = Appelez le 101 et demandez si l’enfant est en garde à vue.

# Times as they were read
time-at = { $date }, { $time }
time-day = à un moment de la journée du { $date }
time-between = entre { $from } et { $to }
time-words = « { $words } »
time-both = { $time }, « { $words } »

# What is wrong with an answer
error-too-long = C’est trop long. Raccourcissez un peu.
error-characters = Il y a des signes que nous ne pouvons pas enregistrer. Écrivez de nouveau.
error-date = Nous ne comprenons pas cette date. Écrivez-la comme ceci : 27 3 2012, ou choisissez « Je ne sais pas ».
error-other = Nous ne comprenons pas cette réponse. Écrivez-la de nouveau, ou choisissez « Je ne sais pas ».
error-busy-heading = Nous n’avons pas pu enregistrer cela pour l’instant
error-busy = Rien de ce que vous avez envoyé avant n’est perdu. Essayez de nouveau dans une minute. Si un enfant est en danger, appelez le 999.
error-busy-again = Envoyer cette page encore une fois
error-busy-typed = Ce que vous avez écrit sur cette page n’est pas encore enregistré. Quand vous appuyez sur le bouton, la page est envoyée de nouveau.
error-large-heading = C’est plus que ce que nous pouvons enregistrer en une fois
error-large = Cette page n’a pas été enregistrée. Revenez en arrière, raccourcissez ce que vous avez écrit et envoyez-le de nouveau. Vos autres réponses sont enregistrées.
error-address-heading = Cette page n’existe pas
error-address = Il y a peut-être une erreur dans l’adresse de la page. Si vous aviez commencé à répondre, vos réponses sont enregistrées.
error-elsewhere-heading = Ceci a été envoyé depuis un autre site web
error-elsewhere = Cela n’a pas été enregistré. Si c’est vous qui l’avez écrit, allez à la première page et écrivez-le là.
error-start-heading = Recommencez à la première page
error-start = Nous n’avons pas de réponses de vous sur cet appareil, ou bien elles ont été gardées 14 jours et sont maintenant effacées.
error-start-go = Aller à la première page

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Parent (mère ou père)
relationship-step_parent = Belle-mère, beau-père, ou partenaire d’un parent
relationship-guardian = Tuteur ou tutrice
relationship-foster_carer = Famille d’accueil
relationship-kinship_carer = Membre de la famille, ami ou amie qui s’occupe de l’enfant
relationship-sibling = Frère ou sœur
relationship-grandparent = Grand-mère ou grand-père
relationship-other_relative = Autre membre de la famille
relationship-friend = Ami ou amie
relationship-partner = Petit ami ou petite amie
relationship-neighbour = Voisin ou voisine
relationship-school = École, lycée ou autre établissement scolaire
relationship-charity_worker = Association caritative
relationship-child = Je suis l’enfant
relationship-other = Quelqu’un d’autre

family-letters-go = Être prévenu par e-mail quand il y a du nouveau
family-letters-lede = Nous écrivons seulement qu’il y a du nouveau sur votre page. Pensez à qui d’autre lit vos e-mails.
family-letters-on = Nous vous écrivons quand il y a du nouveau. Pour arrêter, laissez la case vide et envoyez.
family-letters-email = Adresse e-mail
family-letters-hint = Comme name@example.org. Vide : nous n’écrivons pas.
family-letters-wrong = Écrivez une adresse comme name@example.org, ou laissez la case vide.
letter-subject = Il y a du nouveau sur votre page
letter-new = Il y a du nouveau sur votre page. Ouvrez le lien que l’on vous a donné. Nous n’en disons pas plus ici, car d’autres peuvent lire ce message.
letter-asks = Nous vous y demandons aussi ce que vous pensez de notre travail : 4 courtes questions. Vous n’êtes pas obligé de répondre.
letter-stop = Vous ne voulez plus ces messages ? Vous pouvez les arrêter sur votre page. Personne ne lit les réponses à ce message. En cas d’urgence, appelez le 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Nous dire que l’enfant s’est absenté un moment
family-away-lede = Même si c’était court, et même si l’enfant est revenu. Les personnes qui travaillent avec l’enfant peuvent le lire. La police ne fait rien pour cela. Si vous ne savez pas où est l’enfant maintenant, dites-nous que l’enfant a disparu.
family-away-from = Où l’enfant aurait-il dû être ?
family-away-home = À la maison
family-away-school = À l’école ou au collège
family-away-other = Ailleurs
family-away-since = Depuis quand l’enfant était-il absent ?
family-away-until = Jusqu’à quand ?
family-away-known = Savez-vous où est l’enfant maintenant ?
family-away-words = Qu’en savez-vous ?
family-away-order = C’est avant le début de l’absence. Vérifiez les deux heures.
family-away-told = Vous nous avez dit que l’enfant s’est absenté un moment.
family-missing-go = Nous dire que l’enfant a disparu
family-missing-lede = Vous ne savez pas où est l’enfant ? Appuyez sur le bouton, et nous avons tout de suite votre signalement. Ce que vous nous avez dit y est joint. Si l’enfant est en danger maintenant, appelez le 999.
family-missing-press = L’enfant a disparu maintenant
