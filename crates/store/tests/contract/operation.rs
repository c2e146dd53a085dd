//! Operational tables: each keeps what it was given and gives it to nobody else.

use casework::actor::Role;
use casework::chain::Digest;
use casework::ids::{ChildId, EntryId, HomeId, OrganisationId, PersonId, UnitId};
use casework::record::Record as _;
use casework::records::{HomeRegistered, OrganisationRegistered, PersonRegistered, UnitRegistered};
use casework::reference::{Home, Organisation, Person};
use casework::time::Instant;
use store::{CallBack, Claim, Draft, Look, LookCursor, PracticeOf, Processing, Rings, Search, StoreError, Token};
use testkit::both;

use crate::{append, child};

fn at(seconds: i64) -> Instant {
    Instant::from_microseconds(seconds)
}

fn look(number: i64, request: &str) -> Look {
    Look {
        at: at(number),
        request: request.into(),
        person: Some(PersonId::numbered(1)),
        role: Some(Role::MissingPersonOfficer),
        unit: Some(UnitId::literal("met-ce-mpu")),
        child: Some(ChildId::numbered(2)),
        episode: None,
        what: "case_page".into(),
        kind: Processing::Consultation,
        purpose: "owner".into(),
        duty: Some("decide_report".into()),
        recipient: None,
        salt: [2; 16],
        number: None,
    }
}

#[test]
fn an_audited_read_is_answered_with_its_looks_kept() {
    both(|store| {
        let looks: Vec<_> = (0..19).map(|number| look(number, &format!("r{number:02}"))).collect();
        let given = looks.clone();
        let answer = store.read_audited::<_, _, StoreError>(move |transaction| {
            let children = transaction.children()?;
            Ok((children, given.clone()))
        });
        assert_eq!(answer, Ok(0));
        let (first, rest) = store
            .read::<_, _, StoreError>(|transaction| {
                let first = transaction.looks_at(ChildId::numbered(2), None, 10)?;
                let last = first.last().unwrap();
                let cursor = LookCursor { at: last.at, number: last.number.unwrap() };
                Ok((first, transaction.looks_of(PersonId::numbered(1), Some(&cursor), 99)?))
            })
            .unwrap();
        let mut kept = [first, rest].concat();
        kept.reverse();
        let numbers: Vec<_> = kept.iter_mut().map(|look| look.number.take()).collect();
        assert_eq!(numbers, (1..20).map(Some).collect::<Vec<_>>());
        assert_eq!(kept, looks);
    });
}

#[test]
fn a_read_that_fails_or_cannot_be_logged_is_not_answered() {
    both(|store| {
        let failed = store.read_audited::<_, (), StoreError>(|_| Err(StoreError::Closed));
        assert_eq!(failed, Err(StoreError::Closed));
        let unlogged = store.read_audited::<_, _, StoreError>(|_| Ok(((), vec![look(1, "nul\0")])));
        assert!(matches!(unlogged, Err(StoreError::Nul(_))), "{unlogged:?}");
        assert_eq!(store.read::<_, _, StoreError>(|transaction| transaction.looks()), Ok(0));
    });
}

#[test]
fn sessions_and_tokens_open_until_they_expire_or_are_ended() {
    both(|store| {
        let (one, two, person) = (Digest::of(b"one"), Digest::of(b"two"), PersonId::numbered(1));
        let token = Token { person, purpose: "api".into(), created: at(1), expires: None };
        let kept = token.clone();
        store
            .write::<_, _, StoreError>(move |transaction| {
                transaction.start_session(&crate::session_of(one, person, at(1), at(10)))?;
                transaction.issue_token(&two, &token)?;
                assert_eq!(transaction.session(&one, at(9))?.map(|session| session.person), Some(person));
                assert_eq!(transaction.session(&one, at(10))?, None);
                assert_eq!(transaction.session(&two, at(9))?, None);
                assert_eq!(transaction.token(&two, at(99))?, Some(kept.clone()));
                assert_eq!(transaction.sweep_sessions(at(10))?, 1);
                let (kept, other) = (crate::session_of(one, person, at(20), at(30)), Digest::of(b"other"));
                transaction.start_session(&kept)?;
                transaction.start_session(&crate::session_of(other, person, at(21), at(30)))?;
                transaction.end_other_sessions(person, &one)?;
                assert_eq!(transaction.sessions(person, at(22))?, [kept]);
                transaction.shut_out(person)?;
                assert_eq!((transaction.session(&one, at(21))?, transaction.token(&two, at(21))?), (None, None));
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn a_draft_is_one_to_an_owner_kind_and_subject() {
    both(|store| {
        let draft = |fields: &str, updated| Draft {
            owner: "person/1".into(),
            kind: "report_received".into(),
            subject: String::new(),
            fields: fields.into(),
            form_token: "t".into(),
            updated: at(updated),
        };
        store
            .write::<_, _, StoreError>(move |transaction| {
                transaction.save_draft(&draft("{}", 1))?;
                transaction.save_draft(&draft("{\"a\": 1}", 2))?;
                assert_eq!(transaction.drafts_of("person/1", 9)?, [draft("{\"a\": 1}", 2)]);
                assert_eq!(transaction.draft("person/2", "report_received", "")?, None);
                assert_eq!(transaction.sweep_drafts(at(2))?, 0);
                transaction.delete_draft("person/1", "report_received", "")?;
                assert_eq!(transaction.drafts_of("person/1", 9)?, []);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn an_idempotency_key_answers_the_same_body_and_refuses_another() {
    both(|store| {
        let work = |body: &'static [u8], answer: &'static str| {
            store.write::<_, _, StoreError>(move |transaction| {
                let claim = transaction.claim_key("person/1", "key", &Digest::of(body), at(1))?;
                if claim == Claim::New {
                    transaction.keep_answer("person/1", "key", answer)?;
                }
                Ok(claim)
            })
        };
        assert_eq!(work(b"body", "first"), Ok(Claim::New));
        assert_eq!(work(b"body", "second"), Ok(Claim::Answered("first".into())));
        assert_eq!(work(b"other", "third"), Ok(Claim::OtherBody));
    });
}

#[test]
fn sixteen_double_submissions_do_the_work_once() {
    both(|store| {
        let done = std::thread::scope(|scope| {
            let submit = || {
                store.write::<_, _, StoreError>(|transaction| {
                    let claim = transaction.claim_key("form", "token", &Digest::of(b"body"), at(1))?;
                    if claim == Claim::New {
                        transaction.keep_answer("form", "token", "done")?;
                    }
                    Ok(claim == Claim::New)
                })
            };
            let all: Vec<_> = (0..16).map(|_| scope.spawn(submit)).collect();
            all.into_iter().map(|one| one.join().unwrap().unwrap()).filter(|new| *new).count()
        });
        assert_eq!(done, 1);
    });
}

#[test]
fn a_message_is_taken_by_one_worker_until_it_is_due_again() {
    both(|store| {
        store
            .write::<_, _, StoreError>(|transaction| {
                transaction.post("m1", "webhook", "{}", at(1))?;
                transaction.post("m1", "webhook", "{}", at(2))?;
                assert_eq!(transaction.take_messages(at(0), at(50), 9)?.len(), 0);
                let taken = transaction.take_messages(at(1), at(50), 9)?;
                assert_eq!((taken.len(), taken[0].attempts), (1, 1));
                assert_eq!(transaction.take_messages(at(49), at(90), 9)?.len(), 0);
                transaction.message_failed("m1", "refused", at(60))?;
                assert_eq!(transaction.take_messages(at(60), at(90), 9)?[0].error.as_deref(), Some("refused"));
                transaction.bury_message("m1", "gone")?;
                assert_eq!(transaction.take_messages(at(999), at(999), 9)?.len(), 0);
                assert_eq!(transaction.dead_letters(9)?.len(), 1);
                transaction.revive_message("m1", at(1_000))?;
                assert_eq!(transaction.take_messages(at(1_000), at(2_000), 9)?.len(), 1);
                transaction.message_sent("m1")?;
                assert_eq!(transaction.take_messages(at(9_999), at(9_999), 9)?.len(), 0);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn a_search_is_its_owners_only_and_a_fact_is_set_again() {
    both(|store| {
        let search = Search { id: "s".into(), owner: "person/1".into(), query: "{}".into(), at: at(1) };
        store
            .write::<_, _, StoreError>(move |transaction| {
                transaction.keep_search(&search)?;
                assert_eq!(transaction.search("s", "person/1")?.as_ref(), Some(&search));
                assert_eq!(transaction.search("s", "person/2")?, None);
                transaction.set_setting("demo", "yes")?;
                transaction.set_setting("demo", "no")?;
                assert_eq!(transaction.setting("demo")?.as_deref(), Some("no"));
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn a_snapshot_is_numbered_and_holds_the_heads_of_its_moment() {
    both(|store| {
        let first = append(&store, &child(1), 1).unwrap();
        let take = || store.write::<_, _, StoreError>(|transaction| transaction.take_snapshot(at(7))).unwrap();
        let (one, same) = (take(), take());
        append(&store, &child(1), 2).unwrap();
        append(&store, &child(2), 3).unwrap();
        let later = take();
        assert_eq!([one.number, same.number, later.number], [1, 2, 3]);
        assert_eq!(one.digest, same.digest);
        assert_ne!(one.digest, later.digest);
        assert_eq!((one.chains, one.entries, later.chains, later.entries), (1, 1, 2, 3));
        let heads = store.read::<_, _, StoreError>(|transaction| transaction.snapshot_heads(1, None, 9)).unwrap();
        assert_eq!(heads, [(child(1), first.head())]);
        let (found, latest) = store
            .read::<_, _, StoreError>(|transaction| Ok((transaction.snapshot(1)?, transaction.latest_snapshot()?)))
            .unwrap();
        assert_eq!((found, latest), (Some(one), Some(later)));
    });
}

#[test]
fn homes_organisations_and_people_are_listed_as_last_registered() {
    both(|store| {
        store
            .write::<_, _, StoreError>(|transaction| {
                let (id, met) = (HomeId::numbered(1), OrganisationId::literal("met"));
                let home = |particulars| Home { entry: None, particulars: Some(particulars) };
                let other = HomeRegistered { name: "Larkspur Lodge".into(), ..HomeRegistered::sample() };
                transaction.project_home(id, &home(HomeRegistered::sample()))?;
                transaction.project_home(id, &home(other))?;
                assert_eq!(transaction.home(id)?.unwrap().name, "Larkspur Lodge");
                let host = HomeRegistered::sample().host;
                assert_eq!((transaction.homes(Some(&host), 9)?.len(), transaction.homes(Some(&met), 9)?.len()), (1, 0));

                let unit = UnitRegistered::sample();
                let organisation = Organisation {
                    entry: None,
                    particulars: Some(OrganisationRegistered::sample()),
                    units: [(unit.unit.clone(), unit.clone())].into(),
                };
                transaction.project_organisation(&met, &organisation)?;
                assert_eq!(transaction.organisation(&met)?.unwrap().police_unit, Some(unit.unit.clone()));
                assert_eq!(transaction.units(Some(&met), 9)?, [transaction.unit(&unit.unit)?.unwrap()]);
                assert_eq!(transaction.organisations(9)?.len(), 1);

                let person = Person { entry: None, particulars: Some(PersonRegistered::sample()) };
                transaction.project_person(PersonId::numbered(1), &person)?;
                let listed = transaction.people(Some(&unit.unit), 9)?;
                assert_eq!(listed[0].actor().unwrap().role, Role::MissingPersonOfficer);
                assert_eq!(transaction.person(PersonId::numbered(1))?, listed.into_iter().next());
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn two_records_of_one_child_know_each_other_until_they_are_parted() {
    both(|store| {
        let (one, other) = (ChildId::numbered(1), ChildId::numbered(2));
        store
            .write::<_, _, StoreError>(move |transaction| {
                transaction.project_same_child(one, &[other])?;
                transaction.project_same_child(other, &[one])?;
                assert_eq!((transaction.same_child(one)?, transaction.same_child(other)?), (vec![other], vec![one]));
                assert_eq!(transaction.project_same_child(one, &[])?, 1);
                assert_eq!(transaction.same_child(one)?, []);
                Ok(())
            })
            .unwrap();
    });
}

fn begun(number: u128, typed: i64) -> CallBack {
    CallBack {
        id: EntryId::numbered(number),
        form: format!("form-{number}"),
        unit: UnitId::literal("met-ce-mpu"),
        force: OrganisationId::literal("met"),
        fields: "[]".into(),
        typed: at(typed),
        waits_from: at(typed + 10),
        ring_at: at(typed + 10),
        tries: "[]".into(),
        settled: None,
    }
}

#[test]
fn a_report_left_unfinished_waits_for_its_unit_and_force_until_it_is_settled() {
    both(|store| {
        let keep = |kept: CallBack| {
            store.write::<_, _, StoreError>(move |transaction| transaction.keep_call_back(&kept)).unwrap();
        };
        let waiting = |of: Rings, now: i64| {
            let read = store.read::<_, _, StoreError>(move |transaction| transaction.call_backs(&of, at(now), 9));
            read.unwrap().into_iter().map(|waiting| waiting.form).collect::<Vec<_>>()
        };
        let unit = || Rings::Unit(UnitId::literal("met-ce-mpu"));
        keep(begun(1, 0));
        keep(begun(2, 5));
        assert_eq!(waiting(unit(), 9), Vec::<String>::new());
        assert_eq!(waiting(unit(), 10), ["form-1"]);
        keep(CallBack { ring_at: at(60), ..begun(1, 0) });
        assert_eq!(waiting(unit(), 15), ["form-2", "form-1"], "what is to be rung first stands first");
        assert_eq!(waiting(Rings::Force(OrganisationId::literal("met")), 15).len(), 2);
        assert_eq!(waiting(Rings::Unit(UnitId::literal("met-mcc")), 15).len(), 0);
        let late = |before: i64| {
            let count = move |transaction: &mut store::Transaction<'_>| {
                transaction.late_call_backs(&Rings::Unit(UnitId::literal("met-ce-mpu")), at(100), at(before))
            };
            store.read::<_, _, StoreError>(count).unwrap()
        };
        assert_eq!((late(15), late(16), late(61)), (0, 1, 2));
        keep(CallBack { fields: "[1]".into(), ..begun(2, 5) });
        let came = |tries: &str, settled: Option<Instant>| {
            let (before, after) = (begun(2, 5), CallBack { tries: tries.into(), settled, ..begun(2, 5) });
            store.write::<_, _, StoreError>(move |transaction| transaction.came_of_call_back(&before, &after)).unwrap()
        };
        assert!(came("[2]", Some(at(70))));
        assert!(!came("[3]", None), "what came of it was recorded by somebody else meanwhile");
        assert_eq!(waiting(unit(), 100), ["form-1"]);
        let blank = |before: i64| {
            store.write::<_, _, StoreError>(move |transaction| transaction.blank_call_backs(at(before))).unwrap()
        };
        assert_eq!((blank(70), blank(71), blank(71)), (0, 1, 0));
        let kept = store.read::<_, _, StoreError>(|transaction| transaction.call_back(EntryId::numbered(2))).unwrap();
        assert_eq!(kept.map(|kept| kept.fields), Some("[]".to_owned()));
    });
}

#[test]
fn a_practice_call_is_answered_once_by_a_person_in_an_edition_and_listed_by_organisation() {
    both(|store| {
        let of = |edition: &str, script: &str| PracticeOf {
            practice: "friend".into(),
            edition: edition.into(),
            script: script.into(),
        };
        let keep = |of: PracticeOf, force: &'static str, person: u128, answers: &'static str, time: i64| {
            let force = OrganisationId::literal(force);
            let keep = move |transaction: &mut store::Transaction<'_>| {
                transaction.keep_practice_answer(&of, (&force, PersonId::numbered(person)), answers, at(time))
            };
            store.write::<_, _, StoreError>(keep).unwrap()
        };
        assert!(keep(of("1", "1"), "met", 2, "{\"second\":1}", 9));
        assert!(keep(of("1", "1"), "met", 1, "{\"first\":1}", 5));
        assert!(!keep(of("1", "1"), "met", 1, "{\"again\":1}", 20), "what was answered first counts");
        assert!(keep(of("2", "1"), "met", 1, "{\"edition\":2}", 21));
        assert!(keep(of("1", "2"), "met", 1, "{\"script\":2}", 22));
        assert!(keep(of("1", "1"), "city-of-london-police", 3, "{\"other\":1}", 23));
        let own = |of: PracticeOf, person: u128| {
            let read = move |transaction: &mut store::Transaction<'_>| {
                transaction.practice_answer(&of, PersonId::numbered(person))
            };
            store.read::<_, _, StoreError>(read).unwrap()
        };
        assert_eq!(own(of("1", "1"), 1), Some(("{\"first\":1}".to_owned(), at(5))));
        assert_eq!(own(of("2", "1"), 2), None);
        let all = |limit: u32| {
            let (of, met) = (of("1", "1"), OrganisationId::literal("met"));
            let read = move |transaction: &mut store::Transaction<'_>| transaction.practice_answers(&of, &met, limit);
            store.read::<_, _, StoreError>(read).unwrap()
        };
        assert_eq!((all(9), all(1).len()), (vec!["{\"first\":1}".to_owned(), "{\"second\":1}".to_owned()], 1));
        let sweep = |before: i64| {
            let sweep = move |transaction: &mut store::Transaction<'_>| transaction.sweep_practice_answers(at(before));
            store.write::<_, _, StoreError>(sweep).unwrap()
        };
        assert_eq!((sweep(5), sweep(9), all(9).len()), (0, 1, 1));
    });
}

#[test]
fn what_was_done_is_counted_back_from_the_last_time() {
    both(|store| {
        let (who, other) = (Digest::of(b"who"), Digest::of(b"other"));
        store
            .write::<_, _, StoreError>(move |transaction| {
                for second in 1..=5 {
                    transaction.note_attempt("search", &who, at(second))?;
                }
                let mut but = |what, who, after, but| transaction.attempt_before_last(what, who, at(after), but);
                assert_eq!(but("search", &who, 0, 4)?, Some(at(1)));
                assert_eq!(but("search", &who, 1, 4)?, None);
                assert_eq!(but("search", &who, 0, 0)?, Some(at(5)));
                assert_eq!(but("export", &who, 0, 0)?, None);
                assert_eq!(but("search", &other, 0, 0)?, None);
                assert_eq!(transaction.sweep_attempts(at(5))?, 4);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn a_file_is_kept_once_by_its_digest_and_given_back_whole() {
    both(|store| {
        let (digest, bytes) = ("5f".repeat(32), (0..600_000_u32).map(|byte| byte.to_le_bytes()[0]).collect::<Vec<_>>());
        let sent = (digest.clone(), bytes.clone());
        let kept = store.write::<_, _, StoreError>(move |transaction| {
            let before = (transaction.has_file(&sent.0)?, transaction.file(&sent.0)?);
            transaction.keep_file(&sent.0, &sent.1)?;
            transaction.keep_file(&sent.0, &sent.1)?;
            Ok((before, transaction.has_file(&sent.0)?, transaction.file(&sent.0)?))
        });
        assert_eq!(kept.expect("a file is kept"), ((false, None), true, Some(bytes)));
    });
}
