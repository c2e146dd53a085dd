# The public pages in Spanish. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Español
language-direction = ltr

# The frame around every page
frame-skip = Ir al contenido principal
frame-exit-skip = Salir rápido de esta página
frame-exit = Salir de esta página
frame-exit-before = Emergencia:
frame-exit-activated = Saliendo de la página.
frame-exit-timed-out = Se acabó el tiempo: no ha salido de la página.
frame-exit-two-more = Shift: pulse 2 veces más para salir.
frame-exit-one-more = Shift: pulse 1 vez más para salir.
frame-language = Idioma
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Ningún traductor ni traductora ha revisado todavía esta página. Si algo no está claro, llame al 020 7946 0100 y diga qué idioma habla.
frame-demo = Demostración: todo lo que hay aquí es inventado, y nadie lee lo que usted envía.
frame-help = Para hablar con alguien ahora, llame al 020 7946 0100. Si un niño o una niña está en peligro, llame al 999.
frame-back = Atrás
frame-title = Sus respuestas

# Widgets
form-problem = Hay un problema
form-error = Error:
form-optional = (puede dejarlo en blanco)
form-or = o
form-choose = Elija una opción
form-day = Día
form-month = Mes
form-year = Año
form-now = Ahora
form-earlier = Antes
form-between = Entre dos momentos
form-not-known = No lo sé
form-date = Fecha
form-date-hint = Por ejemplo, 28/2/2025
form-time = Hora
form-time-hint = Por ejemplo, 10:15pm
form-left-empty = Si no pone la fecha, entendemos que fue en las últimas 24 horas. Si no pone la hora, entendemos que fue en algún momento de ese día.
form-which = Esa noche se atrasaron los relojes, así que esa hora pasó dos veces. ¿Cuál de las dos fue?
form-first = La primera vez, antes de atrasarse los relojes
form-second = La segunda vez, después de atrasarse los relojes
form-from = Desde
form-to = Hasta
form-as-told = Con sus propias palabras
form-read-as = Hemos entendido:
form-kept = Guardado a las { "{" }time{ "}" }
form-not-kept = Todavía no se ha guardado: no hay conexión. Deje esta página abierta.

# The first page
start-heading = Díganos que ha desaparecido un niño o una niña
start-emergency = Si un niño o una niña está en peligro ahora, llame al 999.
start-wait = No tiene que esperar para decírnoslo. Hay { $count } preguntas cortas. Puede decir que no lo sabe.
start-call-back = Si da un número de teléfono y se detiene antes del final, es posible que alguien le llame a ese número.
start-kept = Lo que escribe se va guardando, hasta 14 días, para que pueda seguir desde este dispositivo.
start-begin = Empezar
start-carry-on = Seguir donde lo dejó
start-exit-heading = Si necesita salir rápido de esta página
start-exit-button = El botón «Salir de esta página», o pulsar la tecla Shift 3 veces, muestra en su lugar el pronóstico del tiempo. Funciona en todas las páginas.
start-exit-history = Esto no borra estas páginas del historial de su navegador. Es posible que otra persona que use este dispositivo vea que usted estuvo aquí.
start-exit-safe = Si eso le preocupa, use otro dispositivo o llame al 020 7946 0100. Si no puede hablar, llame al 999 y marque 55 cuando se lo pidan.

# Every question
question-progress = Pregunta { $number } de { $count }
question-continue = Continuar
answer-not-known = No lo sé
answer-yes = Sí
answer-no = No
answer-none = Sin respuesta

# The questions
child-heading = ¿Quién es el niño o la niña?
ask-name = ¿Cómo se llama el niño o la niña?
ask-name-hint = El nombre que usa la gente. Basta con el nombre, sin apellidos.
you-heading = ¿Cómo podemos llamarle por teléfono?
ask-reporter_name = Su nombre
ask-reporter_phone = Su número de teléfono
ask-reporter_phone-hint = Solo lo usamos para hablar de este niño o esta niña.
ask-relationship = ¿Qué relación tiene usted con el niño o la niña?
ask-interpreter = ¿En qué idioma quiere que hablemos con usted?
ask-interpreter-hint = Si no es inglés, nosotros buscamos intérprete. Usted no tiene que buscarlo.
ask-born = ¿Cuándo nació el niño o la niña?
ask-responsible = ¿En la zona de qué council (autoridad local) vive el niño o la niña?
ask-last_seen = ¿Cuándo se vio por última vez al niño o a la niña?
ask-last_seen-hint = Lo más exacto que pueda.
ask-last_seen_where = ¿Dónde se vio por última vez al niño o a la niña?
ask-last_seen_where-hint = Una calle, un lugar o una línea de autobús.
danger-heading = ¿El niño o la niña está en peligro, o tiene alguna enfermedad?
ask-immediate_danger = ¿Cree que el niño o la niña está en peligro ahora?
ask-medical = ¿El niño o la niña necesita medicinas, o tiene una enfermedad o discapacidad que sea importante ahora?
ask-circumstances = ¿Qué pasó?
ask-circumstances-hint = Todo lo que crea que puede ayudar, con sus propias palabras.
looks-heading = ¿Cómo es físicamente el niño o la niña, y qué ropa llevaba?
ask-family_agrees = ¿Está de acuerdo la familia del menor con que nos avise?
ask-family_agrees-hint = Recibimos su aviso en cualquier caso.
home-heading = ¿Dónde vive el niño o la niña, y de dónde se fue?
ask-missing_from = ¿De dónde desapareció el niño o la niña?
missing_from-family_home = Casa, con la familia
missing_from-foster_home = Casa de una familia de acogida
missing_from-childrens_home = Residencia de menores o alojamiento con apoyo
missing_from-school = Escuela, colegio o instituto
missing_from-hospital = Hospital
missing_from-mental_health_unit = Unidad de salud mental
missing_from-elsewhere = Otro lugar
ward-heading = Sobre la unidad del hospital
ask-ward_contact = ¿Quién conoce en la unidad al niño o a la niña, y cómo podemos contactar con esa persona?
ask-clinical_risk = ¿Qué le puede pasar al niño o a la niña sin tratamiento, y en cuánto tiempo?
seen-heading = ¿Cuándo y dónde se vio por última vez al niño o a la niña?
ask-last_seen_with = ¿Con quién estaba el niño o la niña?
ask-worries = ¿Qué le preocupa a usted?
ask-out_of_character = ¿Es esto poco habitual en el niño o la niña?
ask-description = ¿Cómo es físicamente el niño o la niña?
ask-description-hint = Qué edad aparenta más o menos, estatura, pelo, gafas: lo que recuerde.
ask-clothing = ¿Qué ropa y qué cosas llevaba el niño o la niña?
reach-heading = El teléfono y las cuentas del niño o de la niña
ask-child_phone = El número de teléfono del niño o de la niña
ask-social_media = ¿Qué cuentas usa el niño o la niña en internet?
ask-social_media-hint = La aplicación o el juego, y el nombre del niño o de la niña allí.
where-heading = Dónde puede estar el niño o la niña
ask-whereabouts = ¿Dónde puede estar el niño o la niña?
ask-steps_taken = ¿Qué han intentado hasta ahora usted u otras personas?
more-heading = Algo más
ask-noticed = ¿Cuándo supo, o temió, por primera vez que el niño o la niña había desaparecido?
ask-delay = ¿Hubo algún motivo por el que no se avisó antes a nadie?
ask-delay-hint = No tiene que decirlo.
ask-other = ¿Hay algo más que pueda ayudar?

# Check and send
check-heading = Revise sus respuestas
check-lede = Alguien lee esto en cuanto usted lo envía. Puede dejar respuestas en blanco.
check-send = Enviar
check-change = Cambiar
check-later-heading = Estas preguntas también ayudan
check-later-lede = Puede responderlas primero, o enviar ahora. Es posible que alguien se las haga cuando le llame.

# After sending
done-heading = Hemos recibido su aviso
done-reference = Guarde esta referencia
done-telephone = Llame al 020 7946 0100 a cualquier hora y diga la referencia.
done-next-heading = Qué pasa ahora
done-told = Su aviso lo tiene: { $unit }.
done-read = Alguien lo está leyendo ahora y decide qué hacer. Si dio un número, le llamarán.
done-home = Si el niño o la niña vuelve a casa o le da noticias, llámenos, aunque sea muy tarde.
done-danger = Si se entera de que el niño o la niña está en peligro, llame enseguida al 999.
done-link = Su página: cómo están las cosas y qué puede contarnos

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Hemos guardado lo que nos ha contado
held-danger = Si un niño o una niña está en peligro ahora, llame enseguida al 999. No nos espere.
held-read = Han llegado muchísimos avisos desde el lugar donde usted está, por eso alguien lee el suyo antes de pasarlo. No hace falta que lo envíe otra vez. También puede llamar al 101 y contarlo.
held-home = Si el niño o la niña vuelve a casa o le da noticias, llame al 101 y dígalo, aunque sea muy tarde.

# The page of a family’s own link
family-heading = Su aviso
family-thanks = Lo hemos recibido. Gracias.
family-received = Tenemos su aviso. Alguien lo está leyendo.
family-looked-at = Tenemos su aviso y nos estamos ocupando de él.
family-open = Estamos buscando al niño o a la niña.
family-not-opened = En este momento no estamos buscando al niño o a la niña. Si no está de acuerdo o hay algo nuevo, llámenos o díganoslo aquí.
family-back = El niño o la niña ha vuelto.
family-with = Su aviso está con: { $unit }.
family-ring = Para hablar con ellos, llame al { $phone } y diga la referencia.
family-next = Tendrá noticias nuestras antes de { $time }, aunque no haya nada nuevo.
family-updates = Lo que le hemos contado
family-no-news = No hay nada nuevo.
family-sent = Lo que usted nos ha contado
family-read = Leído: { $time }
family-not-read = Lo tenemos. Alguien lo leerá pronto.
family-said-back = Nos dijo que el niño o la niña ha vuelto.
family-back-seen-to = Lo tenemos. Alguien irá o llamará para asegurarse.
family-yours = El enlace a su página es solo para usted. Quien lo tenga puede ver cómo están las cosas y escribirnos en su nombre.
family-tell-go = Contarnos algo nuevo
family-tell-words = ¿Qué quiere contarnos?
family-tell-hint = Quién ha sabido algo del niño o de la niña, dónde puede estar, qué le preocupa.
family-file = Una foto o un documento
family-file-hint = JPEG, PNG, PDF o texto sin formato, 10 MB como máximo.
family-file-wrong = No podemos aceptar este archivo. Elija una imagen JPEG o PNG, un PDF o un texto sin formato, de 10 MB como máximo.
family-file-alone = (Un archivo sin texto)
family-empty = Escriba algo o elija un archivo.
family-back-go = Decirnos que el niño o la niña ha vuelto
family-back-lede = Díganoslo en cuanto el niño o la niña haya vuelto o sepa que está a salvo. Aun así, nos aseguramos de que está bien.
family-back-where = ¿Dónde está el niño o la niña ahora?
family-back-empty = Escriba dónde está el niño o la niña. «En casa» es suficiente.
family-over-heading = Este enlace ya no abre nada
family-over = Para contarnos o preguntarnos algo, llame al 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Díganos cómo lo hicimos: 4 preguntas cortas
family-ask-lede = No tiene que contestar. Quienes trabajan con el menor pueden leer lo que diga.
family-ask-soon = ¿Habló alguien con usted lo bastante pronto?
family-ask-listened = ¿Le escuchamos?
family-ask-advice = ¿Era correcto lo que le dijimos?
family-ask-language = ¿Pudo hablar con nosotros en su idioma?
family-ask-partly = En parte
family-ask-no-need = No necesité ayuda con el idioma
family-ask-or = Si no quiere contestar
family-ask-never = No me pregunten más
family-ask-empty = Conteste al menos una pregunta, o elija que no le preguntemos más.
family-feedback-go = Quejarse o decirnos cómo lo hicimos
family-feedback-lede = Lo lee una persona responsable y le contesta.
family-feedback-sort = ¿Qué es?
family-feedback-complaint = Una queja
family-feedback-other = Algo que hicimos bien o que podríamos hacer mejor
family-feedback-unsaid = Elija qué es.
family-feedback-empty = Escriba qué pasó.
family-feedback-answered = Contestado: { $time }

# What a family can do themselves
steps-heading = Qué puede hacer usted para encontrar al menor
steps-lede = No tiene que hacer nada de esto antes de avisarnos. Si averigua algo, díganoslo.
steps-home = Busque por toda la casa, también en el desván, el cobertizo y el jardín.
steps-call = Llame al menor y mándele mensajes, más de una vez.
steps-people = Pregunte a la familia, a los amigos y a todos los que conoce el menor.
steps-accounts = Mire los mensajes y las cuentas del menor, si puede abrirlos.
steps-places = Piense en los lugares donde le gusta estar al menor y pregunte allí.
steps-hospitals = Llame a los hospitales cercanos.
steps-custody = Llame al 101 y pregunte si la policía tiene detenido al menor.

# Times as they were read
time-at = { $date }, { $time }
time-day = en algún momento del { $date }
time-between = entre { $from } y { $to }
time-words = «{ $words }»
time-both = { $time }, «{ $words }»

# What is wrong with an answer
error-too-long = Es demasiado largo. Acórtelo un poco.
error-characters = Hay signos que no podemos guardar. Escríbalo otra vez.
error-date = No podemos leer esta fecha. Escríbala así: 27 3 2012, o elija «No lo sé».
error-other = No podemos leer esto. Escríbalo otra vez, o elija «No lo sé».
error-busy-heading = No hemos podido guardar eso en este momento
error-busy = No se ha perdido nada de lo que envió antes. Inténtelo otra vez en un minuto. Si un niño o una niña está en peligro, llame al 999.
error-busy-again = Enviar esta página otra vez
error-busy-typed = Lo que escribió en esta página todavía no se ha guardado. Se envía otra vez cuando pulse el botón.
error-large-heading = Es más de lo que podemos guardar de una vez
error-large = Esta página no se ha guardado. Vuelva atrás, acorte lo que escribió y envíelo otra vez. Sus otras respuestas están guardadas.
error-address-heading = Esta página no existe
error-address = Puede haber un error en la dirección de la página. Si ya había empezado a responder, sus respuestas están guardadas.
error-elsewhere-heading = Esto se envió desde otro sitio web
error-elsewhere = No se ha guardado. Si lo escribió usted, vaya a la primera página y escríbalo allí.
error-start-heading = Empiece otra vez desde la primera página
error-start = No tenemos respuestas suyas en este dispositivo, o se guardaron durante 14 días y ya no están.
error-start-go = Ir a la primera página

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Madre o padre
relationship-step_parent = Madrastra, padrastro, o pareja de la madre o del padre
relationship-guardian = Tutor o tutora legal
relationship-foster_carer = Familia de acogida
relationship-kinship_carer = Familiar o persona amiga que cuida al niño o a la niña
relationship-sibling = Hermano o hermana
relationship-grandparent = Abuela o abuelo
relationship-other_relative = Otro familiar
relationship-friend = Amigo o amiga
relationship-partner = Novio o novia
relationship-neighbour = Vecino o vecina
relationship-school = Escuela, colegio o instituto
relationship-charity_worker = Organización benéfica
relationship-child = Yo soy el niño o la niña
relationship-other = Otra persona

family-letters-go = Recibir un correo cuando haya algo nuevo
family-letters-lede = Solo escribimos que hay algo nuevo en su página. Piense en quién más lee su correo.
family-letters-on = Le escribimos cuando hay algo nuevo. Para dejar de recibirlo, deje la casilla vacía y envíe.
family-letters-email = Correo electrónico
family-letters-hint = Como name@example.org. Vacío: no escribimos.
family-letters-wrong = Escriba una dirección como name@example.org, o déjela vacía.
letter-subject = Hay algo nuevo en su página
letter-new = Hay algo nuevo en su página. Abra el enlace que le dieron. Aquí no decimos más, porque otras personas pueden leerlo.
letter-asks = Allí también le preguntamos cómo lo hicimos: 4 preguntas cortas. No tiene que contestar.
letter-stop = ¿Ya no quiere estos mensajes? Puede pararlos en su página. Nadie lee las respuestas a este mensaje. En una emergencia llame al 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Díganos que el niño estuvo ausente un tiempo
family-away-lede = Aunque fuera poco, y aunque ya haya vuelto. Quienes trabajan con el niño pueden leerlo. La policía no hace nada por ello. Si no sabe dónde está el niño ahora, díganos que ha desaparecido.
family-away-from = ¿Dónde debía estar el niño?
family-away-home = En casa
family-away-school = En la escuela o el instituto
family-away-other = En otro lugar
family-away-since = ¿Desde cuándo estuvo ausente?
family-away-until = ¿Hasta cuándo?
family-away-known = ¿Sabe dónde está el niño ahora?
family-away-words = ¿Qué sabe de ello?
family-away-order = Eso es antes de que el niño se ausentara. Revise las dos horas.
family-away-told = Nos dijo que el niño estuvo ausente un tiempo.
family-missing-go = Díganos que el niño ha desaparecido
family-missing-lede = ¿No sabe dónde está el niño? Pulse el botón y tendremos su aviso enseguida. Lo que nos dijo va con él. Si el niño está en peligro ahora, llame al 999.
family-missing-press = El niño está desaparecido ahora
