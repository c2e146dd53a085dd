//! Finding a child by what is known on the telephone: a number, a place. Whoever has no part in the child finds nothing.

use casework::actor::Actor;
use casework::records::Kind;
use operations::About;
use serde_json::json;

use crate::world::{World, child, each, home, manager, officer, report_of, stranger, worker};

fn found(world: &World, actor: &Actor, query: &str) -> Vec<String> {
    let search = world.lantern.keep_search(actor, query).unwrap();
    let found = world.lantern.find(actor, &search).unwrap();
    found.children.into_iter().map(|found| found.child.name).collect()
}

fn looked_at(world: &World, actor: &Actor) -> usize {
    let person = actor.person.unwrap();
    let looks = world.lantern.store().read(move |transaction| transaction.looks_of(person, None, 100)).unwrap();
    looks.iter().filter(|look| look.child.is_some()).count()
}

#[test]
fn a_child_is_found_by_any_number_that_leads_to_them_and_by_where_they_were_seen() {
    each(|world| {
        let record = json!({
            "reporter_phone": "020 7946 0123", "child_phone": { "known": "+44 7700 900123" },
            "last_seen_where": "The bus station, near Bow Road E3"
        });
        let report =
            world.lantern.report(&manager(), report_of(About::New(child("Amara Kestrel")), record), None).unwrap();
        for query in
            ["02079460123", "+44 20 7946 0123", "7946 0123", "07700 900 123", "bus station bow", "bow lane bus", "e3"]
        {
            let names = found(world, &officer(), query);
            let expected: &[&str] = if query.contains("lane") { &[] } else { &["Amara Kestrel"] };
            assert_eq!(names, expected, "{query}");
        }
        assert_eq!(looked_at(world, &officer()), 6, "each answer that showed the child is in the log");
        assert_eq!(found(world, &worker(), "900123"), ["Amara Kestrel"]);
        for query in ["02079460123", "bus station"] {
            assert_eq!(found(world, &stranger(), query), Vec::<String>::new(), "{query}");
        }
        assert_eq!(looked_at(world, &stranger()), 0);

        let claim = json!({ "place": "A friend’s flat in Hackney Wick" });
        let claimed = world.write(&manager(), &report, Kind::LocationClaimed, claim).unwrap();
        assert_eq!(found(world, &officer(), "hackney wick"), ["Amara Kestrel"]);
        let withdrawal = json!({ "entry": claimed.entry, "reason": "duplicate", "words": "Written twice" });
        world.write(&manager(), &report, Kind::Withdrawn, withdrawal).unwrap();
        assert_eq!(found(world, &officer(), "hackney wick"), Vec::<String>::new(), "what was withdrawn finds nobody");
        world.is_sound();
    });
}

#[test]
fn a_child_is_found_however_the_name_is_spelt_ordered_or_written_and_by_a_date_off_by_a_day() {
    each(|world| {
        let one = world.missing("Katarzyna Wiśniewska");
        let known = json!({ "name": "Katarzyna Wiśniewska", "born": { "known": "2010-05-14" } });
        world.write(&worker(), &one, Kind::ChildRegistered, known).unwrap();
        for query in [
            "Katarzyna Wiśniewska",
            "wisniewska katarzyna",
            "Wisnewska",
            "Kasia Wisniewska",
            "kate wisniefska",
            "Катажина Висневска",
            "13 5 2010",
            "kasia 15/5/2010",
            "14 May 2010",
            "Kasia 14th of May 2010",
            "katarzyna 14/5/2011",
        ] {
            assert_eq!(found(world, &officer(), query), ["Katarzyna Wiśniewska"], "{query}");
            assert_eq!(found(world, &stranger(), query), Vec::<String>::new(), "{query}");
        }
        for query in ["Bogdan Wisniewski", "kasia 1/1/2002", "zz"] {
            assert_eq!(found(world, &officer(), query), Vec::<String>::new(), "{query}");
        }
        world.missing("Kate Wisniewska");
        let both = found(world, &officer(), "Kate Wisniewska");
        assert_eq!(both, ["Kate Wisniewska", "Katarzyna Wiśniewska"], "who fits exactly stands first");
    });
}

#[test]
fn whoever_lives_in_a_home_is_found_by_the_home_s_number_and_more_than_fifty_are_said_to_be_more() {
    each(|world| {
        let one = world.missing("Amara Kestrel");
        let placed = json!({ "home": home(), "kind": { "known": "k2" } });
        world.write(&worker(), &one, Kind::PlacementStarted, placed).unwrap();
        assert_eq!(found(world, &officer(), "7946 0111"), ["Amara Kestrel"]);
        for n in 0..50 {
            world.missing(&format!("Kofi Wren {n}"));
        }
        let search = world.lantern.keep_search(&officer(), "wren").unwrap();
        let all = world.lantern.find(&officer(), &search).unwrap();
        assert_eq!((all.children.len(), all.more), (50, false));
        world.missing("Kofi Wren 50");
        let all = world.lantern.find(&officer(), &search).unwrap();
        assert_eq!((all.children.len(), all.more), (50, true));
    });
}
