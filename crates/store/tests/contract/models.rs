//! Read models: only what differs is written, and lists show what is owed, open and waiting, in the order promised.

use casework::entry::Band;
use casework::ids::{ChildId, ContextId, EntryId, EpisodeId, HomeId, PersonId, Reference, UnitId};
use casework::policy::duties::Severity;
use casework::projection::{
    ChildRow, ContactRow, ContextRow, DutyRow, EnquiryRow, EpisodeRow, ExperienceRow, NoticeRow, PlacementRow,
    Projection, RelationRow, ResponseRow,
};
use casework::time::Instant;
use jiff::SignedDuration;
use store::{OwedCounts, Owes, RowFault, Scope, Sought, Store, StoreError, Transaction, Word};
use testkit::{Database, both};

fn at(seconds: i64) -> Instant {
    Instant::from_microseconds(seconds * 1_000_000)
}

fn unit() -> UnitId {
    UnitId::literal("met-ce-mpu")
}

/// A child with an open episode of this band, in a home, with one duty owed and one to come, and one notice.
fn projection(number: u128, name: &str, band: Option<Band>) -> Projection {
    let child = ChildId::numbered(number);
    let responsible = Some("e09000030".to_owned());
    let names = casework::alike::plain(name);
    Projection {
        child: ChildRow {
            child,
            name: name.into(),
            born: Some(jiff::civil::date(2010, 5, 14)),
            provisional: false,
            responsible,
            entries: 3,
            changed: at(3),
        },
        names,
        phones: vec![format!("{number}210649702")],
        places: vec!["bow".into(), "road".into(), format!("e{number}")],
        relations: vec![
            RelationRow { party: "unit/met-ce-mpu".into(), relation: "owner".into(), until: None },
            RelationRow { party: format!("home/{}", HomeId::numbered(5)), relation: "placement".into(), until: None },
        ],
        placements: vec![PlacementRow {
            entry: EntryId::numbered(number),
            home: Some(HomeId::numbered(5)),
            responsible: Some("e09000030".into()),
            started: Some(at(1)),
            ended: None,
        }],
        episodes: vec![episode(number, band)],
        duties: vec![duty(number, "decide", 10, band), duty(number, "review", 1_000, band)],
        notices: vec![notice(number)],
        missing: None,
        contacts: vec![ContactRow {
            entry: EntryId::numbered(number),
            owner: Some(unit()),
            channel: "telephone_101".into(),
            rang: Some(at(0)),
            answered: None,
            recorded: at(2),
            interpreter: String::new(),
        }],
        experiences: vec![ExperienceRow {
            entry: EntryId::numbered(number),
            sort: "survey".into(),
            owner: Some(unit()),
            channel: "online".into(),
            reporter: "parent".into(),
            ethnicity: "mixed_other".into(),
            holder: format!("somebody {number}"),
            asked: at(4),
            answered: None,
            said: String::new(),
        }],
        responses: vec![response(number, band)],
        contexts: vec![context(number)],
        enquiries: vec![enquiry(number)],
        review: None,
    }
}

/// A link to the context that the first child's link named.
fn context(number: u128) -> ContextRow {
    ContextRow {
        entry: EntryId::numbered(number),
        context: ContextId::of_link(EntryId::numbered(1)),
        kind: "location".into(),
        name: format!("Stairwell {number}"),
        words: String::new(),
        harms: "peer_harm physical_injury".into(),
        exploitation: String::new(),
        known: number == 1,
        source: "A friend".into(),
        at: None,
        recorded: at(i64::try_from(number).unwrap()),
        restricted: number == 2,
    }
}

/// An enquiry that is open, but for the third.
fn enquiry(number: u128) -> EnquiryRow {
    let began = i64::try_from(number).unwrap();
    EnquiryRow {
        entry: EntryId::numbered(number),
        unit: UnitId::literal("e09000030-csc"),
        team: (number == 1).then(unit),
        began: at(began),
        ended: (number == 3).then(|| at(20)),
        visited: Some(at(began + 5)),
        visits: 2,
        joint: 1,
    }
}

fn response(number: u128, band: Option<Band>) -> ResponseRow {
    ResponseRow {
        episode: EpisodeId::numbered(number),
        reported: at(2),
        decision: "opened".into(),
        owner: Some(unit()),
        responsible: None,
        age: Some(14),
        sex: "female".into(),
        ethnicity: "bafr".into(),
        reporter: "parent".into(),
        channel: "online".into(),
        band,
        factors: "exploitation".into(),
        seen: Some(at(0)),
        noticed: None,
        asked: 13,
        answered: 9,
        acted: None,
        located: Some(at(9)),
        textsafe: true,
        charity: false,
    }
}

fn episode(number: u128, band: Option<Band>) -> EpisodeRow {
    let episode = EpisodeId::numbered(number);
    EpisodeRow {
        episode,
        reference: Reference::of(episode).to_string(),
        open: true,
        class: "missing".into(),
        decision: "opened".into(),
        grade: band.map(|_| "grade".into()),
        band,
        graded: band.map(|_| at(2)),
        missing_since: at(1),
        reported: at(2),
        owner: Some(unit()),
        responsible: None,
        home: Some(HomeId::numbered(5)),
        rung: "none".into(),
        last_kind: "report_received".into(),
        last_at: at(2),
        carer_at: None,
        opened: None,
        shut: None,
        first_step: None,
        textsafe: None,
        charity: None,
        taken: None,
        back: None,
        closed: None,
        located: None,
        threshold: None,
        with_police: true,
        alerted: None,
        flagged: true,
    }
}

fn duty(number: u128, name: &str, opens: i64, band: Option<Band>) -> DutyRow {
    DutyRow {
        duty: name.into(),
        opening: EntryId::numbered(number),
        episode: Some(EpisodeId::numbered(number)),
        row: name.into(),
        title: format!("{name} it"),
        cites: "LA-3-15".into(),
        severity: Severity::Protocol,
        unit: Some(unit()),
        person: None,
        role: "owner".into(),
        opens_at: at(opens),
        due_at: at(opens + 5),
        late_at: at(opens + 5),
        outcome: None,
        done_at: None,
        answer: None,
        history: false,
        band,
        form: "report_decided".into(),
    }
}

fn notice(number: u128) -> NoticeRow {
    NoticeRow {
        event: "report_received".into(),
        title: "A report was received".into(),
        about: EntryId::numbered(number),
        role: "owner".into(),
        unit: unit(),
        person: Some(PersonId::numbered(number)),
        episode: Some(EpisodeId::numbered(number)),
        raised: at(i64::try_from(number).unwrap()),
        asks: at(i64::try_from(number).unwrap()),
        acknowledged: None,
        repeat: SignedDuration::from_hours(1),
        repeats_until: at(1_000),
    }
}

fn project(store: &Store, projection: &Projection) -> usize {
    let projection = projection.clone();
    store
        .write::<_, _, StoreError>(move |transaction| transaction.project(projection.child.child, &projection))
        .unwrap()
}

fn read<T: Send + 'static>(
    store: &Store,
    closure: impl Fn(&mut Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
) -> T {
    store.read(closure).unwrap()
}

/// Three children: high, ungraded and medium.
fn three(store: &Store) {
    project(store, &projection(1, "Amara Kestrel", Some(Band::High)));
    project(store, &projection(2, "Amir O'Brien", None));
    project(store, &projection(3, "Zoë Kestrel", Some(Band::Medium)));
}

#[test]
fn only_rows_that_differ_are_written() {
    both(|store| {
        let mut wanted = projection(1, "Amara Kestrel", None);
        assert_eq!(project(&store, &wanted), 1 + 2 + 1 + 3 + 2 + 1 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 1);
        assert_eq!(project(&store, &wanted), 0);

        wanted.duties[0].outcome = Some("met".into());
        wanted.duties.remove(1);
        wanted.names.push("ams".into());
        let (again, child) = (wanted.clone(), wanted.child.child);
        let differences = read(&store, move |transaction| transaction.differences(child, &again));
        let found: Vec<_> = differences.iter().map(|found| (found.table, found.key[0].as_str(), found.fault)).collect();
        assert_eq!(
            found,
            [
                ("child_name", "ams", RowFault::Missing),
                ("duty", "decide", RowFault::Changed),
                ("duty", "review", RowFault::Extra),
            ]
        );
        assert_eq!(project(&store, &wanted), 3);
        assert_eq!(project(&store, &wanted), 0);
        assert_eq!(read(&store, move |transaction| transaction.duties_of_child(child, 9)), wanted.duties);
    });
}

#[test]
fn what_is_owed_comes_by_band_then_by_time_and_a_page_goes_on_where_the_last_ended() {
    both(|store| {
        three(&store);
        let owed = |by: Owes, now: i64, limit: u32| {
            read(&store, move |transaction| {
                let mut all = Vec::new();
                loop {
                    let after = all.last().map(store::DutyOwed::cursor);
                    let page = transaction.duties_owed(&by, at(now), after.as_ref(), limit)?;
                    if page.is_empty() {
                        return Ok(all);
                    }
                    all.extend(page);
                }
            })
        };
        let named =
            |owed: Vec<store::DutyOwed>| owed.into_iter().map(|owed| (owed.name, owed.duty.duty)).collect::<Vec<_>>();
        let line = |name: &str, duty: &str| (name.to_owned(), duty.to_owned());
        assert_eq!(named(owed(Owes::Unit(unit()), 9, 10)), []);
        let now = [line("Amara Kestrel", "decide"), line("Zoë Kestrel", "decide"), line("Amir O'Brien", "decide")];
        assert_eq!(named(owed(Owes::Unit(unit()), 10, 10)), now);
        assert_eq!(named(owed(Owes::Unit(unit()), 10, 1)), now);
        assert_eq!(owed(Owes::Unit(unit()), 2_000, 4).len(), 6);
        for line in owed(Owes::Unit(unit()), 2_000, 4) {
            assert_eq!(line.cursor().to_string().parse(), Ok(line.cursor()));
        }
        assert_eq!(named(owed(Owes::Unit(UnitId::literal("other")), 10, 10)), []);

        let mut taken = projection(2, "Amir O'Brien", None);
        taken.duties[0].person = Some(PersonId::numbered(7));
        project(&store, &taken);
        assert_eq!(named(owed(Owes::Person(PersonId::numbered(7)), 10, 10)), [line("Amir O'Brien", "decide")]);
        let counts = |now| read(&store, move |transaction| transaction.owed_counts(&Owes::Unit(unit()), at(now)));
        assert_eq!(counts(15), OwedCounts { open: 3, late: 0 });
        assert_eq!(counts(16), OwedCounts { open: 3, late: 3 });
    });
}

#[test]
fn lateness_is_found_by_the_time_between_two_looks() {
    both(|store| {
        three(&store);
        let late =
            |since, until| read(&store, move |transaction| transaction.late_duties(at(since), at(until), 9)).len();
        assert_eq!((late(0, 14), late(14, 15), late(15, 1_004), late(15, 1_005)), (0, 3, 0, 3));
    });
}

#[test]
fn a_board_shows_what_nobody_took_first_with_what_is_due_next() {
    both(|store| {
        three(&store);
        let mut taken = projection(1, "Amara Kestrel", Some(Band::High));
        taken.episodes[0].taken = Some(at(4));
        project(&store, &taken);
        let mut closed = projection(4, "Closed Case", None);
        (closed.episodes[0].open, closed.episodes[0].closed) = (false, Some(at(5)));
        project(&store, &closed);

        let board = read(&store, |transaction| transaction.board(&unit(), at(10), 10));
        let names: Vec<_> = board.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Zoë Kestrel", "Amir O'Brien", "Amara Kestrel"]);
        assert_eq!(board[0].next.as_ref().unwrap().duty, "decide");
        assert_eq!(board[2].episode, taken.episodes[0]);
        assert!(read(&store, |transaction| transaction.board(&unit(), at(9), 10))[0].next.is_none());
        assert_eq!(read(&store, |transaction| transaction.open_episodes(&unit())), 3);

        let scoped =
            |scope: Scope| read(&store, move |transaction| transaction.board_in_scope(&scope, at(10), 10)).len();
        assert_eq!(scoped(Scope::All), 3);
        assert_eq!(scoped(Scope::Parties(vec!["home/none".into(), "unit/met-ce-mpu".into()])), 3);
        assert_eq!((scoped(Scope::Parties(vec!["unit/other".into()])), scoped(Scope::Parties(Vec::new()))), (0, 0));
        let crowd = Scope::Parties(vec!["unit/other".into(); 51]);
        let refused = store.read(move |transaction| transaction.board_in_scope(&crowd, at(10), 10));
        assert!(matches!(refused, Err(StoreError::TooMany { most: 50, .. })), "{refused:?}");
    });
}

#[test]
fn an_episode_is_found_by_reference_by_id_and_by_child() {
    both(|store| {
        three(&store);
        let id = EpisodeId::numbered(2);
        let found = read(&store, move |transaction| transaction.episode_by_reference(Reference::of(id))).unwrap();
        assert_eq!((found.child, &found.episode), (ChildId::numbered(2), &episode(2, None)));
        assert_eq!(read(&store, move |transaction| transaction.episode(id)), Some(found));
        assert_eq!(read(&store, move |transaction| transaction.child_of_episode(id)), Some(ChildId::numbered(2)));
        let of_child = read(&store, |transaction| transaction.episodes_of_child(ChildId::numbered(2), 9));
        assert_eq!(of_child, [episode(2, None)]);
        assert_eq!(read(&store, |transaction| transaction.episode(EpisodeId::numbered(9))), None);
    });
}

#[test]
fn children_are_found_by_the_beginnings_of_names_and_by_birth_within_scope() {
    both(|store| {
        three(&store);
        let found = |names: &[&str], born: Option<jiff::civil::Date>, scope: Scope| {
            let names = names.iter().map(|name| (*name).to_owned().into()).collect();
            let sought = Sought { names, born: born.into_iter().collect(), or_not_known: false };
            let found = read(&store, move |transaction| transaction.find_children(&sought, &scope, 9));
            found.into_iter().map(|found| found.child.name).collect::<Vec<_>>()
        };
        let born = Some(jiff::civil::date(2010, 5, 14));
        assert_eq!(found(&["kest"], None, Scope::All), ["Amara Kestrel", "Zoë Kestrel"]);
        assert_eq!(found(&["am"], None, Scope::All), ["Amara Kestrel", "Amir O'Brien"]);
        assert_eq!(found(&["kestrel", "zo"], born, Scope::All), ["Zoë Kestrel"]);
        assert_eq!(found(&["kestrel"], Some(jiff::civil::date(2010, 5, 15)), Scope::All).len(), 0);
        assert_eq!(found(&[], born, Scope::Parties(vec!["unit/met-ce-mpu".into()])).len(), 3);
        assert_eq!(found(&["kest"], None, Scope::Parties(vec!["unit/other".into()])).len(), 0);
        assert_eq!(found(&[], None, Scope::All).len(), 0);
    });
}

#[test]
fn children_are_found_by_any_of_the_words_and_dates_that_may_be_meant() {
    both(|store| {
        three(&store);
        assert_eq!(
            read(&store, |transaction| transaction.name_words(9)),
            ["amara", "amir", "kestrel", "obrien", "zoe"]
        );
        let word = |begins: &str, alike: &[&str]| Word {
            begins: begins.into(),
            alike: alike.iter().map(|word| (*word).to_owned()).collect(),
        };
        let found = |sought: Sought, scope: Scope| {
            let found = read(&store, move |transaction| transaction.find_children(&sought, &scope, 9));
            found.into_iter().map(|found| found.child.name).collect::<Vec<_>>()
        };
        let names = vec![word("emir", &["amir", "amara"]), word("o", &["kestrel"])];
        let days = vec![jiff::civil::date(2010, 5, 13), jiff::civil::date(2010, 5, 14)];
        let sought = Sought { names, born: days.clone(), or_not_known: false };
        assert_eq!(found(sought.clone(), Scope::All), ["Amara Kestrel", "Amir O'Brien"]);
        assert_eq!(found(sought.clone(), Scope::Parties(vec!["unit/other".into()])).len(), 0);
        let far = vec![jiff::civil::date(2011, 5, 13)];
        assert_eq!(found(Sought { born: far.clone(), ..sought.clone() }, Scope::All).len(), 0);
        assert_eq!(found(Sought { names: Vec::new(), born: days, ..sought.clone() }, Scope::All).len(), 3);
        let mut not_known = projection(4, "Amir Obi", None);
        not_known.child.born = None;
        project(&store, &not_known);
        let or_not_known = Sought { born: far, or_not_known: true, ..sought };
        assert_eq!(found(or_not_known, Scope::All), ["Amir Obi"]);
    });
}

#[test]
fn children_are_found_by_the_end_of_a_number_and_by_the_words_of_a_place_within_scope() {
    both(|store| {
        three(&store);
        let names = |found: Vec<store::ChildFound>| found.into_iter().map(|found| found.child.name).collect::<Vec<_>>();
        let phone = |digits: &'static str, scope: Scope| {
            names(read(&store, move |transaction| transaction.find_by_phone(digits, &scope, 9)))
        };
        assert_eq!(phone("2210649702", Scope::All), ["Amir O'Brien"]);
        assert_eq!(phone("2210", Scope::Parties(vec!["unit/met-ce-mpu".into()])), ["Amir O'Brien"]);
        assert_eq!(phone("2210", Scope::Parties(vec!["unit/other".into()])), Vec::<String>::new());
        let place = |words: &[&str], scope: Scope| {
            let words: Vec<Word> = words.iter().map(|word| (*word).to_owned().into()).collect();
            names(read(&store, move |transaction| transaction.find_by_place(&words, &scope, 9)))
        };
        assert_eq!(place(&["road", "bow"], Scope::All).len(), 3);
        assert_eq!(place(&["road", "e2"], Scope::All), ["Amir O'Brien"]);
        assert_eq!(place(&["road"], Scope::Parties(vec!["unit/other".into()])).len(), 0);
        assert_eq!(place(&[], Scope::All).len(), 0);

        let mut moved = projection(2, "Amir O'Brien", None);
        (moved.phones, moved.places) = (Vec::new(), vec!["mile".into()]);
        project(&store, &moved);
        assert_eq!((phone("2210", Scope::All).len(), place(&["e2"], Scope::All).len()), (0, 0));
        assert_eq!(place(&["mil"], Scope::All), ["Amir O'Brien"]);
    });
}

#[test]
fn a_home_lists_the_children_who_live_there_and_says_who_is_missing() {
    both(|store| {
        three(&store);
        let mut left = projection(3, "Zoë Kestrel", None);
        left.placements[0].ended = Some(at(9));
        project(&store, &left);
        let mut back = projection(2, "Amir O'Brien", None);
        back.episodes[0].open = false;
        project(&store, &back);
        let here = read(&store, |transaction| transaction.children_in_home(HomeId::numbered(5), 9));
        let here: Vec<_> =
            here.iter().map(|here| (here.child.child.name.as_str(), here.child.open.is_some())).collect();
        assert_eq!(here, [("Amara Kestrel", true), ("Amir O'Brien", false)]);
        let relations = read(&store, |transaction| transaction.relations(ChildId::numbered(1)));
        assert_eq!(relations.len(), 2);
    });
}

#[test]
fn an_authority_has_the_children_it_placed_between_two_days() {
    both(|store| {
        three(&store);
        let mut left = projection(3, "Zoë Kestrel", None);
        left.placements[0].ended = Some(at(9));
        project(&store, &left);
        let mut elsewhere = projection(2, "Amir O'Brien", None);
        elsewhere.placements[0].responsible = Some("e09000007".into());
        project(&store, &elsewhere);
        let placed = |from: i64, to: i64, after: Option<u128>| {
            let (borough, after) = (casework::ids::OrganisationId::literal("e09000030"), after.map(ChildId::numbered));
            read(&store, move |transaction| transaction.children_placed_by(&borough, (at(from), at(to)), after, 9))
        };
        assert_eq!(placed(2, 9, None), [ChildId::numbered(1), ChildId::numbered(3)]);
        assert_eq!(placed(9, 20, Some(1)), [ChildId::numbered(3)], "both ends are in");
        assert_eq!(placed(10, 20, None), [ChildId::numbered(1)], "one has left");
        assert_eq!(placed(0, 0, None), [], "nobody was placed yet");
    });
}

#[test]
fn an_inbox_shows_what_nobody_acknowledged_first() {
    both(|store| {
        three(&store);
        let mut acknowledged = projection(3, "Zoë Kestrel", None);
        acknowledged.notices[0].acknowledged = Some(at(5));
        project(&store, &acknowledged);
        let inbox =
            |now, limit| read(&store, move |transaction| transaction.notices_for((&unit(), None), at(now), limit));
        let names = |inbox: Vec<store::NoticeShown>| inbox.into_iter().map(|shown| shown.name).collect::<Vec<_>>();
        assert_eq!(names(inbox(10, 9)), ["Amir O'Brien", "Amara Kestrel", "Zoë Kestrel"]);
        assert_eq!(names(inbox(10, 1)), ["Amir O'Brien"]);
        assert_eq!(names(inbox(1, 9)), ["Amara Kestrel"]);
        assert_eq!(read(&store, |transaction| transaction.notices_waiting((&unit(), None), at(10))), 2);
        let elsewhere = (UnitId::literal("elsewhere"), Some(PersonId::numbered(2)));
        let own = read(&store, move |transaction| transaction.notices_for((&elsewhere.0, elsewhere.1), at(10), 9));
        assert_eq!(names(own), ["Amir O'Brien"], "the child's own worker works elsewhere");
    });
}

#[test]
fn rows_that_somebody_changed_by_hand_are_found() {
    Database::each(|database| {
        let store = database.open();
        let wanted = projection(1, "Amara Kestrel", None);
        project(&store, &wanted);
        database.tamper("UPDATE duty SET due_at = due_at + 1 WHERE duty = 'review'; DELETE FROM notice").unwrap();
        let differences = read(&store, move |transaction| transaction.differences(ChildId::numbered(1), &wanted));
        let found: Vec<_> = differences.iter().map(|found| (found.table, found.fault)).collect();
        assert_eq!(found, [("duty", RowFault::Changed), ("notice", RowFault::Missing)]);
    });
}

#[test]
fn a_context_is_called_what_its_first_link_calls_it_and_lists_the_last_link_first() {
    both(|store| {
        three(&store);
        let context = ContextId::of_link(EntryId::numbered(1));
        let mut alone = projection(4, "Lone Ash", None);
        alone.relations[0].party = "unit/other".into();
        alone.relations.truncate(1);
        (alone.contexts[0].context, alone.contexts[0].restricted) = (ContextId::numbered(44), true);
        project(&store, &alone);
        let unit = || Scope::Parties(vec!["unit/met-ce-mpu".into()]);
        let other = || Scope::Parties(vec!["unit/other".into()]);
        let names = |scope: Scope, kind: &'static str| {
            let found = read(&store, move |transaction| transaction.contexts(&scope, kind, 9));
            found.into_iter().map(|context| context.name).collect::<Vec<_>>()
        };
        assert_eq!(names(unit(), ""), ["Stairwell 1"], "one of a restricted record alone is not told of");
        assert_eq!(names(other(), "location"), ["Stairwell 1", "Stairwell 4"]);
        assert_eq!(names(other(), "peer_group"), [""; 0]);
        let linked = |scope: Scope, limit| {
            let found = read(&store, move |transaction| transaction.linked_to(&scope, context, limit));
            found.into_iter().map(|linked| linked.name).collect::<Vec<_>>()
        };
        assert_eq!(linked(unit(), 9), ["Zoë Kestrel", "Amir O'Brien", "Amara Kestrel"]);
        assert_eq!((linked(unit(), 1), linked(other(), 9)), (vec!["Zoë Kestrel".to_owned()], Vec::new()));
        let first = read(&store, move |transaction| transaction.linked_to(&unit(), context, 9)).pop().unwrap();
        assert_eq!((first.child, first.link), (ChildId::numbered(1), self::context(1)));

        let mut withdrawn = projection(1, "Amara Kestrel", Some(Band::High));
        withdrawn.contexts.clear();
        project(&store, &withdrawn);
        let called = read(&store, move |transaction| transaction.context_called(context)).unwrap();
        assert_eq!(called.name, "Stairwell 2", "the next link that stands names it");
        assert_eq!(read(&store, move |transaction| transaction.context(&other(), context)).unwrap(), called);
        let hidden = ContextId::numbered(44);
        assert_eq!(read(&store, move |transaction| transaction.context(&unit(), hidden)), None);
        assert_eq!(linked(unit(), 9), ["Zoë Kestrel", "Amir O'Brien"]);
    });
}

#[test]
fn enquiries_are_those_that_are_open_or_ended_lately_in_the_order_they_began() {
    both(|store| {
        three(&store);
        let since = |seconds| read(&store, move |transaction| transaction.enquiries(at(seconds), 9));
        assert_eq!(since(20), [enquiry(1), enquiry(2), enquiry(3)]);
        assert_eq!(since(21), [enquiry(1), enquiry(2)]);
    });
}
