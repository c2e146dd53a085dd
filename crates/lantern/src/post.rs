//! Sending letters by SMTP. To whom, when and how often is the operations'; what a letter says is the web's.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Message, SmtpTransport, Transport as _};
use operations::{Lantern, Letter};

/// A server that does not answer in so long is tried again later.
const ANSWERS: Duration = Duration::from_secs(10);

/// The server that takes letters, and who they are from.
#[derive(Clone)]
pub struct Post {
    server: SmtpTransport,
    from: Mailbox,
}

impl Post {
    /// A server by its address: `smtps://NAME:PASSWORD@HOST`, or `smtp://HOST?tls=required` where it begins in the clear.
    /// Nothing travels unencrypted but on this machine.
    pub fn new(address: &str, from: &str) -> Result<Self> {
        let safe = address.starts_with("smtps://") || address.ends_with("?tls=required");
        let here = ["smtp://127.0.0.1", "smtp://localhost", "smtp://[::1]"].iter().any(|own| {
            address.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/', '?']))
        });
        ensure!(
            safe || here,
            "letters would travel in the clear: write smtps://… or smtp://…?tls=required in LANTERN_SMTP"
        );
        let server = SmtpTransport::from_url(address).context("LANTERN_SMTP")?.timeout(Some(ANSWERS)).build();
        Ok(Self { server, from: from.parse().context("LANTERN_MAIL_FROM")? })
    }

    /// Sends what is due. A letter that is not taken is told of to the outbox, and keeps no other back.
    pub fn round(&self, lantern: &Lantern) -> Result<()> {
        for letter in lantern.letters()? {
            match self.send(&letter) {
                Ok(()) => lantern.letter_sent(&letter)?,
                Err(error) => {
                    // The error may hold the address, which no log is told.
                    tracing::warn!(letter = letter.id, tried = letter.attempts, "a letter was not taken");
                    lantern.letter_failed(&letter, &format!("{error:#}"))?;
                }
            }
        }
        Ok(())
    }

    fn send(&self, letter: &Letter) -> Result<()> {
        let (subject, words) = web::pages::public::letters::letter(letter.language.as_deref(), letter.asks);
        let message = Message::builder()
            .from(self.from.clone())
            .to(letter.to.parse().context("the address cannot be written to")?)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(words)?;
        self.server.send(&message)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, BufRead as _, BufReader};
    use std::net::{TcpListener, TcpStream};
    use std::sync::{Arc, Mutex};

    use casework::actor::Role;
    use casework::entry::Origin;
    use casework::ids::{ChildId, EntryId, EpisodeId, PersonId};
    use casework::records::Kind;
    use jiff::SignedDuration;
    use mailin::{Action, Handler, Response, SessionBuilder, response};
    use operations::Write;
    use proves::proves;
    use serde_json::{Value, json};
    use testkit::TestApp;

    use super::*;

    /// To whom, and the whole text, of each letter that came.
    type Came = Arc<Mutex<Vec<(Vec<String>, String)>>>;

    /// A server that keeps what it is sent, or takes nothing.
    #[derive(Clone, Default)]
    struct Office {
        shut: bool,
        to: Vec<String>,
        text: Vec<u8>,
        came: Came,
    }

    impl Handler for Office {
        fn rcpt(&mut self, to: &str) -> Response {
            self.to.push(to.to_owned());
            if self.shut { response::NO_MAILBOX } else { response::OK }
        }

        fn data(&mut self, line: &[u8]) -> io::Result<()> {
            self.text.extend_from_slice(line);
            Ok(())
        }

        fn data_end(&mut self) -> Response {
            let text = String::from_utf8(std::mem::take(&mut self.text)).unwrap();
            self.came.lock().unwrap().push((std::mem::take(&mut self.to), text));
            response::OK
        }
    }

    impl Office {
        /// Opens on a port of its own.
        fn open(self) -> Post {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = format!("smtp://{}", listener.local_addr().unwrap());
            std::thread::spawn(move || {
                for caller in listener.incoming() {
                    self.clone().talk(&caller.unwrap());
                }
            });
            Post::new(&address, "Lantern <lantern@example.org>").unwrap()
        }

        /// One conversation, a line at a time.
        fn talk(self, caller: &TcpStream) {
            let (mut lines, mut answers) = (BufReader::new(caller), caller);
            let mut session = SessionBuilder::new("office.example.org").build(caller.peer_addr().unwrap().ip(), self);
            let mut answer = session.greeting();
            loop {
                if answer.action != Action::NoReply {
                    answer.write_to(&mut answers).unwrap();
                }
                let mut line = Vec::new();
                if answer.action == Action::Close || lines.read_until(b'\n', &mut line).unwrap() == 0 {
                    return;
                }
                answer = session.process(&line);
            }
        }
    }

    struct Night {
        app: TestApp,
        child: ChildId,
        episode: EpisodeId,
        link: EntryId,
    }

    impl Night {
        /// A mother who holds a link and wants letters in a language.
        fn new(language: &Value) -> Self {
            let app = TestApp::new();
            let (child, episode) = app.missing_child();
            let mut night = Self { app, child, episode, link: EntryId::numbered(1) };
            let given = json!({ "name": "Sahra", "shows": "progress", "link": PersonId::numbered(77) });
            night.link = night.write(Kind::FamilyLinkGiven, given);
            night.wants("sahra@example.org", language);
            night
        }

        fn write(&self, kind: Kind, record: Value) -> EntryId {
            let (child, episode) = (self.child, Some(self.episode));
            let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
            self.app.lantern.write(&self.app.actor(Role::MissingPersonOfficer), write, None).unwrap().entry
        }

        fn wants(&self, email: &str, language: &Value) {
            self.write(Kind::FamilyMailAsked, json!({ "link": self.link, "email": email, "language": language }));
        }

        fn tells(&self, news: &str, page: &str) {
            let told = json!({ "to": "Sahra", "news": news, "page": page, "words": "Seen in Bow with Amara" });
            self.write(Kind::FamilyUpdated, told);
        }
    }

    #[test]
    fn a_letter_says_that_something_is_new_and_names_nobody_and_invites_once_when_the_child_is_back() {
        proves!("REC-6");
        let night = Night::new(&json!("not_asked"));
        let office = Office::default();
        let came = Arc::clone(&office.came);
        let post = office.open();
        night.tells("news", "shown");
        night.tells("news", "not_shown");
        night.tells("child_back", "shown");
        night.tells("child_back", "shown");
        post.round(&night.app.lantern).unwrap();
        post.round(&night.app.lantern).unwrap();
        let letters = came.lock().unwrap().clone();
        assert_eq!(letters.len(), 3, "each once, and none for what is not on the page: {letters:?}");
        let asked: Vec<bool> = letters.iter().map(|(_, text)| text.contains("4 short questions")).collect();
        assert_eq!(asked, [false, true, false], "{letters:?}");
        for (to, text) in &letters {
            assert_eq!(to, &["sahra@example.org"]);
            assert!(text.contains("There is something new on your page") && text.contains("999"), "{text}");
            for hidden in ["Amara", "Bow", "Sahra ", "child", &night.child.to_string()] {
                assert!(!text.contains(hidden), "{hidden}: {text}");
            }
        }
    }

    #[test]
    fn a_letter_is_in_their_language_and_none_is_sent_once_they_stop_it_or_the_link_shows_nothing() {
        let night = Night::new(&json!({ "known": "pl" }));
        let office = Office::default();
        let came = Arc::clone(&office.came);
        let post = office.open();
        night.tells("news", "shown");
        post.round(&night.app.lantern).unwrap();
        let first = came.lock().unwrap().pop().unwrap().1;
        assert!(first.contains("Content-Transfer-Encoding") && !first.contains("There is"), "{first}");
        night.tells("news", "shown");
        night.write(
            Kind::FamilyLinkChanged,
            json!({ "link": night.link, "shows": "nothing", "because": "Others read it" }),
        );
        post.round(&night.app.lantern).unwrap();
        assert!(came.lock().unwrap().is_empty(), "posted before, and not sent after");
        night.write(
            Kind::FamilyLinkChanged,
            json!({ "link": night.link, "shows": "progress", "because": "She has her own" }),
        );
        night.wants("", &json!("not_asked"));
        night.tells("news", "shown");
        post.round(&night.app.lantern).unwrap();
        assert!(came.lock().unwrap().is_empty());
    }

    #[test]
    fn a_letter_that_is_not_taken_is_tried_later_and_in_the_end_somebody_sees_it() {
        let night = Night::new(&json!("not_asked"));
        let shut = Office { shut: true, ..Office::default() }.open();
        night.tells("news", "shown");
        let lantern = &night.app.lantern;
        for _ in 0..8 {
            assert_eq!(lantern.letters_given_up().unwrap(), []);
            shut.round(lantern).unwrap();
            shut.round(lantern).unwrap();
            night.app.clock.advance(SignedDuration::from_hours(5));
        }
        let given_up = lantern.letters_given_up().unwrap();
        assert_eq!((given_up.len(), given_up[0].attempts), (1, 8));
        let office = Office::default();
        let came = Arc::clone(&office.came);
        let post = office.open();
        post.round(lantern).unwrap();
        assert!(came.lock().unwrap().is_empty(), "nobody tries it but a person");
        lantern.send_letter_again(&given_up[0].id).unwrap();
        post.round(lantern).unwrap();
        assert_eq!((came.lock().unwrap().len(), lantern.letters_given_up().unwrap().len()), (1, 0));
    }

    #[test]
    fn what_is_no_letter_is_given_up_for_somebody_to_see_and_not_forgotten() {
        let night = Night::new(&json!("not_asked"));
        let (lantern, now) = (&night.app.lantern, night.app.lantern.now());
        lantern.store().write::<_, _, store::StoreError>(move |outbox| outbox.post("one", "other", "{}", now)).unwrap();
        Office::default().open().round(lantern).unwrap();
        let given_up = lantern.letters_given_up().unwrap();
        assert_eq!((given_up.len(), given_up[0].id.as_str()), (1, "one"));
    }

    #[test]
    fn letters_travel_in_the_clear_on_this_machine_alone() {
        let fits = |address: &str| Post::new(address, "Lantern <lantern@example.org>").is_ok();
        assert!(fits("smtps://relay.example.org") && fits("smtp://relay.example.org?tls=required"));
        assert!(fits("smtp://127.0.0.1:2525") && fits("smtp://localhost"));
        assert!(!fits("smtp://relay.example.org") && !fits("smtp://localhost.example.org"));
        assert!(Post::new("smtps://relay.example.org", "nobody").is_err());
    }
}
