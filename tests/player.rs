//! The tour played: what is open, how far the way to it is travelled, whether it goes on.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

use onmt_tour_map::player::{DWELL, Event, LEG, Player};
use proptest::collection::vec;
use proptest::prelude::*;

/// A player with the stop that the address would name.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Playing {
    player: Player,
    open: Option<usize>,
    count: usize,
}

impl Playing {
    fn new(count: usize) -> Self {
        Self {
            count,
            ..Self::default()
        }
    }

    fn at(count: usize, open: usize) -> Self {
        Self {
            open: Some(open),
            ..Self::new(count)
        }
    }

    fn apply(&mut self, event: Event) -> Option<usize> {
        self.open = self.player.apply(event, self.open, self.count);
        self.open
    }
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Play),
        Just(Event::Pause),
        Just(Event::Next),
        Just(Event::Previous),
        any::<usize>().prop_map(Event::Seek),
        (0_usize..12).prop_map(Event::Seek),
        any::<u32>().prop_map(Event::Tick),
        (0_u32..9000).prop_map(Event::Tick),
        Just(Event::Touched),
        Just(Event::Hidden),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_only_a_stop_that_exists_is_open(
        count in 0_usize..12,
        open in proptest::option::of(0_usize..20),
        events in vec(event(), 0..60),
    ) {
        let mut playing = Playing { open, ..Playing::new(count) };
        for event in events {
            let open = playing.apply(event);
            prop_assert!(open.is_none_or(|place| place < count));
            let player = playing.player;
            prop_assert!((0.0..=1.0).contains(&player.progress()));
            prop_assert!(player.waits().is_none_or(|time| time > 0));
            prop_assert_eq!(player.waits().is_some(), player.is_playing());
            prop_assert!(!player.is_on_way() || player.is_playing());
            if matches!(event, Event::Pause | Event::Touched | Event::Hidden) {
                prop_assert!(!player.is_playing());
            }
            if event == Event::Play && count > 0 {
                prop_assert!(player.is_playing() && open.is_some());
            }
        }
    }

    #[test]
    fn time_may_come_in_any_pieces(
        start in 0_usize..6,
        pieces in vec(0_u32..3000, 0..40),
    ) {
        let mut whole = Playing::at(6, start);
        whole.apply(Event::Play);
        let mut parts = whole;
        for piece in &pieces {
            parts.apply(Event::Tick(*piece));
        }
        whole.apply(Event::Tick(pieces.iter().sum()));
        // At the end nothing is spent any more: what was left of the last piece is gone.
        prop_assert_eq!(whole, parts);
    }

    #[test]
    fn without_play_time_does_nothing(open in proptest::option::of(0_usize..5), time in any::<u32>()) {
        let mut playing = Playing { open, ..Playing::new(5) };
        prop_assert_eq!(playing.apply(Event::Tick(time)), open);
        prop_assert_eq!(playing.player, Player::default());
    }

    #[test]
    fn waiting_for_what_it_asks_plays_to_the_end(count in 1_usize..12, start in 0_usize..12) {
        let mut playing = Playing::at(count, start.min(count - 1));
        playing.apply(Event::Play);
        let first = playing.open.unwrap();
        let mut waited = 0;
        while let Some(time) = playing.player.waits() {
            playing.apply(Event::Tick(time));
            waited += time;
        }
        prop_assert_eq!(playing.open, Some(count - 1));
        let stops = u32::try_from(count - first).unwrap();
        prop_assert_eq!(waited, stops * DWELL + (stops - 1) * LEG);
    }
}

#[test]
fn it_plays_from_the_first_stop_where_none_is_open() {
    let mut playing = Playing::new(3);
    assert_eq!(playing.apply(Event::Play), Some(0));
    assert!(playing.player.is_playing() && !playing.player.is_on_way());
    assert_eq!(playing.apply(Event::Tick(DWELL - 1)), Some(0));
    assert_eq!(playing.apply(Event::Tick(1)), Some(1));
    assert!(playing.player.is_on_way());
    assert!(playing.player.progress().abs() < f64::EPSILON);
    playing.apply(Event::Tick(LEG / 2));
    assert!((playing.player.progress() - 0.5).abs() < 1e-9);
    assert_eq!(playing.apply(Event::Tick(LEG / 2)), Some(1));
    assert!(!playing.player.is_on_way());
}

#[test]
fn it_goes_on_from_the_open_stop_and_starts_anew_from_the_last() {
    assert_eq!(Playing::at(3, 1).apply(Event::Play), Some(1));
    assert_eq!(Playing::at(3, 2).apply(Event::Play), Some(0));
}

#[test]
fn it_ends_at_the_last_stop() {
    let mut playing = Playing::at(3, 1);
    playing.apply(Event::Play);
    assert_eq!(playing.apply(Event::Tick(DWELL + LEG)), Some(2));
    assert!(playing.player.is_playing());
    assert_eq!(playing.apply(Event::Tick(DWELL)), Some(2));
    assert!(!playing.player.is_playing());
    assert_eq!(playing.apply(Event::Tick(u32::MAX)), Some(2));
}

#[test]
fn a_pause_gives_the_open_stop_its_whole_time_again() {
    for pause in [Event::Pause, Event::Touched, Event::Hidden] {
        let mut playing = Playing::at(3, 0);
        playing.apply(Event::Play);
        playing.apply(Event::Tick(DWELL - 1));
        assert_eq!(playing.apply(pause), Some(0));
        assert_eq!(playing.player, Player::default());
        playing.apply(Event::Play);
        assert_eq!(playing.player.waits(), Some(DWELL), "{pause:?}");
    }
}

#[test]
fn steps_by_hand_go_on_playing() {
    let mut playing = Playing::at(4, 0);
    playing.apply(Event::Play);
    playing.apply(Event::Tick(DWELL + 100));
    assert_eq!(playing.apply(Event::Next), Some(2));
    assert_eq!(playing.player.waits(), Some(DWELL));
    assert_eq!(playing.apply(Event::Previous), Some(1));
    assert_eq!(playing.apply(Event::Seek(9)), Some(3));
    assert!(playing.player.is_playing());
    // To where it is already: nothing starts anew.
    playing.apply(Event::Tick(100));
    assert_eq!(playing.apply(Event::Seek(3)), Some(3));
    assert_eq!(playing.player.waits(), Some(DWELL - 100));
}

#[test]
fn steps_stay_within_the_edition() {
    let mut playing = Playing::new(2);
    assert_eq!(playing.apply(Event::Previous), Some(0));
    assert_eq!(playing.apply(Event::Previous), Some(0));
    assert_eq!(playing.apply(Event::Next), Some(1));
    assert_eq!(playing.apply(Event::Next), Some(1));
    let mut empty = Playing::new(0);
    for event in [Event::Play, Event::Next, Event::Previous, Event::Seek(3)] {
        assert_eq!(empty.apply(event), None);
        assert!(!empty.player.is_playing());
    }
}
