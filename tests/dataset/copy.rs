//! A copy of the dataset in memory, to be damaged.

use std::collections::BTreeMap;
use std::io;

use onmt_tour_map::dataset::raw::TextFile;
use onmt_tour_map::dataset::{File, Kind, RawDataset};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::tools::check::{Fault, Finding, Report, Tongue, check_files};
use serde_json::Value;

/// The dataset's files by name.
pub struct Copy(BTreeMap<File, Vec<u8>>);

/// Every file of the dataset.
pub fn files() -> Vec<File> {
    let others = [
        File::Map,
        File::Provinces,
        File::Regions,
        File::Tour,
        File::Sources,
    ];
    others
        .into_iter()
        .chain(Locale::ALL.map(File::Text))
        .collect()
}

impl Copy {
    pub fn new() -> Self {
        let read = |file: File| {
            let path = format!("{}/{}", super::DATA, file.path());
            (file, std::fs::read(path).unwrap())
        };
        Self(files().into_iter().map(read).collect())
    }

    pub fn content(&self, file: File) -> &str {
        std::str::from_utf8(&self.0[&file]).unwrap()
    }

    pub fn put(&mut self, file: File, content: impl Into<Vec<u8>>) {
        self.0.insert(file, content.into());
    }

    pub fn remove(&mut self, file: File) {
        self.0.remove(&file);
    }

    /// Replaces the first `from` of a file and returns the line it stood on.
    pub fn replace(&mut self, file: File, from: &str, to: &str) -> usize {
        let content = self.content(file);
        let start = content
            .find(from)
            .unwrap_or_else(|| panic!("{file} has no {from}"));
        let line = content[..start].matches('\n').count() + 1;
        self.put(file, content.replacen(from, to, 1));
        line
    }

    /// Changes a file's content, which is then written anew.
    pub fn change(&mut self, file: File, change: impl FnOnce(&mut Value)) {
        let mut content: Value = serde_json::from_str(self.content(file)).unwrap();
        change(&mut content);
        self.put(file, format!("{content:#}"));
    }

    /// What the browser would read.
    pub fn raw(&self) -> RawDataset {
        let read = |file| self.content(file);
        RawDataset {
            map: serde_json::from_str(read(File::Map)).unwrap(),
            regions: serde_json::from_str(read(File::Regions)).unwrap(),
            tour: serde_json::from_str(read(File::Tour)).unwrap(),
        }
    }

    pub fn text(&self, locale: Locale) -> TextFile {
        serde_json::from_str(self.content(File::Text(locale))).unwrap()
    }

    pub fn check(&self) -> Report {
        check_files(|file| {
            let found = self.0.get(&file).cloned();
            found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
        })
    }

    /// Writes the copy into a folder.
    pub fn write(&self, folder: &std::path::Path) {
        std::fs::create_dir_all(folder.join("text")).unwrap();
        for (file, content) in &self.0 {
            std::fs::write(folder.join(file.path()), content).unwrap();
        }
    }

    /// Checks that the one finding is this, and that it can be told in both languages.
    #[track_caller]
    pub fn finds(&self, file: File, line: usize, fault: &Fault) -> Finding {
        let report = self.check();
        let found = &report.findings;
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(
            (found[0].file, found[0].line, &found[0].fault),
            (file, line, fault)
        );
        assert_eq!(report.exit_code(), 1);
        for tongue in [Tongue::French, Tongue::English] {
            let advice = found[0].advice(tongue);
            assert!(
                advice.wrong.ends_with('.') && advice.instead.ends_with('.'),
                "{advice:?}"
            );
        }
        found[0].clone()
    }

    /// The same for what a file says.
    #[track_caller]
    pub fn says(&self, file: File, line: usize, kind: Kind) -> Finding {
        self.finds(file, line, &Fault::Content(kind))
    }
}
