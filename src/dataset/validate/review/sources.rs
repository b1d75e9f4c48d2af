//! `sources.json`.

use super::{check_filled, check_unlike, mend};
use crate::dataset::link::is_plain_https;
use crate::dataset::raw::SourcesFile;
use crate::dataset::validate::root;
use crate::dataset::{File, Kind, Problem};

pub(super) fn review(raw: &SourcesFile, problems: &mut Vec<Problem>) {
    let file = root(File::Sources);
    let list = file.key("sources");
    check_unlike(raw.sources.iter().map(|source| &source.id), list, problems);
    for (index, source) in raw.sources.iter().enumerate() {
        let place = list.at(index);
        check_filled(&source.id, place.key("id"), problems);
        check_filled(&source.title, place.key("title"), problems);
        if let Some(url) = source.url.as_ref().filter(|url| !is_plain_https(url)) {
            let kind = Kind::NotHttps(url.clone());
            problems.push(mend(&place.key("url"), kind));
        }
    }
}
