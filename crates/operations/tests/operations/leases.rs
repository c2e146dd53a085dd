//! Who holds the store while it is written to: one process at a time, named to the next, and nobody for ever.

use casework::time::Instant;
use jiff::SignedDuration;
use operations::{Failure, Process};
use store::StoreError;

use crate::world::{World, each};

fn process(id: u32) -> Process {
    Process { host: "ward-7".into(), id }
}

fn alive(_: &Process) -> bool {
    false
}

fn take(world: &World, id: u32, doing: &str) -> Result<(), Failure> {
    world.lantern.take_writer(&process(id), doing, world.lantern.now(), alive)
}

fn held(id: u32, doing: &str, since: Instant) -> Failure {
    Failure::Store(StoreError::Held { holder: doing.into(), host: "ward-7".into(), process: id, since })
}

#[test]
fn whoever_comes_second_is_told_who_has_the_store_and_since_when() {
    each(|world| {
        let since = world.lantern.now();
        take(world, 7, "serve").unwrap();
        world.pass(1);
        take(world, 7, "serve").unwrap();
        assert_eq!(take(world, 8, "import"), Err(held(7, "serve", since)), "renewing does not move its beginning");
        world.lantern.give_writer_back(&process(8)).unwrap();
        assert_eq!(take(world, 8, "import"), Err(held(7, "serve", since)), "nobody gives back what another has");
        world.lantern.give_writer_back(&process(7)).unwrap();
        take(world, 8, "import").unwrap();
    });
}

#[test]
fn a_lease_that_is_not_renewed_lapses_after_two_minutes_and_not_before() {
    each(|world| {
        let since = world.lantern.now();
        take(world, 7, "serve").unwrap();
        world.pass(2);
        assert_eq!(take(world, 8, "rebuild"), Err(held(7, "serve", since)));
        world.clock.advance(SignedDuration::from_micros(1));
        take(world, 8, "rebuild").unwrap();
        let taken = world.lantern.now();
        assert_eq!(take(world, 7, "serve"), Err(held(8, "rebuild", taken)), "the first has lost it");
    });
}

#[test]
fn what_a_dead_process_left_is_taken_over_at_once() {
    each(|world| {
        take(world, 7, "serve").unwrap();
        let now = world.lantern.now();
        world.lantern.take_writer(&process(8), "import", now, |left| left.id == 7).unwrap();
        assert_eq!(take(world, 9, "load"), Err(held(8, "import", now)));
    });
}

#[test]
fn one_worker_looks_after_the_store_at_a_time_on_whichever_machine() {
    each(|world| {
        let elsewhere = Process { host: "ward-8".into(), id: 7 };
        world.lantern.tend(&process(7)).unwrap();
        world.lantern.tend(&process(7)).unwrap();
        let refused = world.lantern.tend(&elsewhere);
        assert_eq!(refused, Err(held(7, "worker", world.lantern.now())), "the same number on another machine");
        world.pass(3);
        world.lantern.tend(&elsewhere).unwrap();
    });
}
