//! What is said of an edition and of its stops, in words that no format changes.

use super::itinerary::Itinerary;
use super::phrases::{clean, clean_text, filled, labelled, own, text_of};
use crate::locale::Locale;
use crate::region::Confidence;
use crate::text::{Phrase, Ui};
use crate::tour::{LegKind, Report, Stop};

impl Itinerary<'_> {
    /// The edition's title; its id where it has none.
    pub fn title(&self) -> Phrase {
        filled(self.texts.edition(&self.edition.id), &self.edition.id)
    }

    /// What is known of the edition's order; may be empty.
    pub fn note(&self) -> Phrase {
        clean(self.texts.edition_note(&self.edition.id))
    }

    /// A stop's place; its id where no language has a name for it.
    pub fn place(&self, stop: &Stop) -> Phrase {
        filled(self.texts.place(&stop.id), &stop.id)
    }

    /// The name of a stop's region.
    pub fn region(&self, stop: &Stop) -> Phrase {
        filled(self.texts.region(stop.region), &stop.region.to_string())
    }

    /// A stop's date as it is known: `entre le 13 et le 16 février 2025`.
    pub fn date(&self, stop: &Stop) -> String {
        clean_text(&self.texts.date(&stop.date))
    }

    /// A stop's place in the order: `Étape 5`, `Étape sans rang`.
    pub fn order(&self, stop: &Stop) -> Phrase {
        match stop.order {
            Some(order) => self.ui(Ui::StopNumber).with("{n}", &order.to_string()),
            None => self.ui(Ui::StopUnnumbered),
        }
    }

    /// What was reported of a stop.
    pub fn report(&self, stop: &Stop) -> Phrase {
        self.ui(match stop.report {
            Report::Held => Ui::ReportedHeld,
            Report::Announced => Ui::ReportedAnnounced,
            Report::Mentioned => Ui::ReportedReported,
        })
    }

    /// What is known of a stop; may be empty.
    pub fn stop_note(&self, stop: &Stop) -> Phrase {
        clean(self.texts.stop_note(&stop.id))
    }

    /// The mark of a stop whose day is not known.
    pub fn imprecise(&self) -> Phrase {
        self.ui(Ui::StatusUnknown)
    }

    /// All that is said of a stop, a line each: its place in the order, its date and that it is not exact,
    /// what was reported, the note, and every reservation.
    pub fn lines(&self, stop: &Stop) -> Vec<Phrase> {
        let when = |condition: bool, key: Ui| condition.then(|| self.ui(key));
        let lines = [
            Some(self.order(stop)),
            when(!stop.date.is_exact(), Ui::StatusUnknown),
            Some(own(self.date(stop))),
            Some(self.report(stop)),
            Some(self.stop_note(stop)),
            venue(stop).map(|venue| labelled(self.ui(Ui::Venue), &venue)),
            when(!stop.city_stated, Ui::CityNotStated),
            when(stop.gap_before, Ui::GapBefore),
            when(stop.confidence == Confidence::Low, Ui::ToConfirm),
        ];
        lines
            .into_iter()
            .flatten()
            .filter(|line| !line.text.is_empty())
            .collect()
    }

    /// Where a stop is, for a map or a letter, from the venue to the country. A place that the venue names
    /// already, or that is the region, is not named twice.
    pub fn address(&self, stop: &Stop) -> Vec<Phrase> {
        let place = self.place(stop);
        let venue = venue(stop);
        let named = venue
            .as_ref()
            .is_some_and(|venue| venue.contains(&place.text));
        // A proper name in Latin letters, whatever the page's language is.
        let venue = venue.map(|text| Phrase {
            text,
            lang: (self.texts.locale() != Locale::Fr).then_some(Locale::Fr),
        });
        let parts = [
            venue,
            (!named).then_some(place),
            stop.city_stated.then(|| self.region(stop)),
            Some(self.ui(Ui::Country)),
        ];
        parts.into_iter().flatten().collect()
    }

    /// An address on a line: `Hôtel Farah, Tanger, Tanger-Tétouan-Al Hoceima, Maroc`.
    pub fn listed(&self, address: &[Phrase]) -> String {
        let comma = match self.texts.locale() {
            Locale::Ar => "، ",
            _ => ", ",
        };
        text_of(address, comma)
    }

    /// What is known of a leg, in the words of the legend.
    pub fn leg(&self, kind: LegKind) -> Phrase {
        self.ui(match kind {
            LegKind::Known => Ui::LegendDay,
            LegKind::Imprecise => Ui::LegendRange,
            LegKind::Gap => Ui::LegendGap,
        })
    }

    /// From one stop to another: `Fès – Région de l’Oriental`. French as soon as one of the two names is.
    pub fn way(&self, from: &Stop, to: &Stop) -> Phrase {
        let ends = [self.place(from), self.place(to)];
        Phrase {
            text: text_of(&ends, " – "),
            lang: ends.into_iter().find_map(|place| place.lang),
        }
    }

    /// A word of the interface.
    pub fn ui(&self, key: Ui) -> Phrase {
        clean(self.texts.ui(key))
    }

    /// The one language of these words; none where some are French and some are not, so that no reader
    /// is told a language that half of a text is not in.
    pub fn language(&self, phrases: &[Phrase]) -> Option<Locale> {
        let own = self.texts.locale();
        let mut languages = phrases.iter().map(|phrase| phrase.lang.unwrap_or(own));
        let first = languages.next()?;
        languages.all(|language| language == first).then_some(first)
    }
}

/// Where a stop was held, a proper name.
pub(super) fn venue(stop: &Stop) -> Option<String> {
    let venue = stop.venue.as_deref().map(clean_text);
    venue.filter(|venue| !venue.is_empty())
}
