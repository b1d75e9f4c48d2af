//! The checker: every problem of a dataset's folder, with its line and what to write instead.

mod document;
mod hint;
mod places;
mod say;
mod schema;
mod shape;
mod syntax;
mod table;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;

pub use say::{Advice, Tongue};
pub use schema::{schemas, write_schemas};
pub use shape::{Shape, Type};
pub use syntax::Syntax;
pub use table::table;

use crate::dataset::raw::{ProvincesFile, SourcesFile, TextFile};
use crate::dataset::{
    Coverage, Field, File, Kind, Problem, RawDataset, Weight, coverage, is_refused, review,
    validate, validate_source_titles, validate_texts,
};
use crate::locale::Locale;
use document::Document;

/// All that was found in a folder.
#[derive(Debug, Default)]
pub struct Report {
    /// The problems, by file and line.
    pub findings: Vec<Finding>,
    /// How many texts each language has, by kind; empty where the dataset is too broken to tell.
    pub coverage: Vec<(Locale, BTreeMap<String, Coverage>)>,
    /// Files that could not be read at all.
    pub unreadable: Vec<(File, io::Error)>,
}

impl Report {
    /// What the checker's process should end with: 0 nothing found, 1 problems, 2 a file could not be read.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        if self.unreadable.is_empty() {
            u8::from(!self.findings.is_empty())
        } else {
            2
        }
    }
}

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The file.
    pub file: File,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The field; empty where the file as a whole is meant.
    pub field: Field,
    /// What is wrong.
    pub fault: Fault,
    /// What it means for the app.
    pub weight: Weight,
    /// What was most likely meant, where that can be told.
    pub hint: Option<String>,
}

/// What is wrong, by how deep one had to read to see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file is not JSON.
    Syntax(Syntax),
    /// The file is JSON but not of the form due.
    Shape(Shape),
    /// The file has its form but says something wrong.
    Content(Kind),
}

/// Checks the dataset in `folder`. Never stops at the first problem.
#[must_use]
pub fn check(folder: &Path) -> Report {
    check_files(|file| std::fs::read(folder.join(file.path())))
}

/// Checks the dataset whose files `open` gives. Never stops at the first problem.
#[must_use]
pub fn check_files(open: impl Fn(File) -> io::Result<Vec<u8>>) -> Report {
    let mut reader = Reader {
        open,
        documents: BTreeMap::new(),
        report: Report::default(),
    };
    let raw = RawDataset {
        map: reader.read(File::Map),
        regions: reader.read(File::Regions),
        tour: reader.read(File::Tour),
    };
    let sources: SourcesFile = reader.read(File::Sources);
    let provinces: ProvincesFile = reader.read(File::Provinces);
    let texts: Vec<(Locale, TextFile)> = Locale::ALL
        .into_iter()
        .map(|locale| (locale, reader.read(File::Text(locale))))
        .collect();
    let (dataset, mut problems) = validate(&raw);
    if !is_refused(&problems) {
        problems.extend(places::outside(&raw, &dataset.map));
        problems.extend(places::provinces(&raw, &provinces));
    }
    problems.extend(review(&raw, &sources));
    problems.extend(validate_texts(&raw, &texts));
    problems.extend(validate_source_titles(&sources));
    let mut report = reader.end(problems);
    for finding in &mut report.findings {
        if let Fault::Content(kind) = &finding.fault {
            finding.hint = hint::hint(kind, &raw, &sources);
        }
    }
    report.coverage = texts
        .iter()
        .map(|(locale, text)| (*locale, coverage(&dataset, text)))
        .collect();
    report
}

/// Reads the files and keeps what is wrong with them.
struct Reader<Open> {
    open: Open,
    documents: BTreeMap<File, Document>,
    report: Report,
}

impl<Open: Fn(File) -> io::Result<Vec<u8>>> Reader<Open> {
    /// The content of a file, its ill-formed parts replaced by empty ones.
    fn read<T: DeserializeOwned + Default>(&mut self, file: File) -> T {
        let bytes = match (self.open)(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.report.unreadable.push((file, error));
                return T::default();
            }
        };
        let document = Document::read(&bytes, &schema::schema(file));
        let content = document.content();
        self.documents.insert(file, document);
        content
    }

    /// All findings: those of the documents, and `problems` but for those that follow from the former.
    fn end(mut self, problems: Vec<Problem>) -> Report {
        for (file, document) in &self.documents {
            self.report.findings.extend(document.findings(*file));
        }
        for problem in problems {
            // Of a file that could not be read nothing is known: what it seems to lack is no finding.
            let Some(document) = self.documents.get(&problem.file) else {
                continue;
            };
            if document.explains(&problem) || self.follows(&problem) {
                continue;
            }
            let (line, column) = document.locate(&problem.field);
            self.report.findings.push(Finding {
                file: problem.file,
                line,
                column,
                weight: problem.weight(),
                field: problem.field,
                fault: Fault::Content(problem.kind),
                hint: None,
            });
        }
        self.report
            .findings
            .sort_by_key(|finding| (finding.file, finding.line, finding.column));
        self.report.findings.dedup();
        self.report
    }

    /// Whether a problem speaks of ids that a file holds which could not be read, or not all of it.
    fn follows(&self, problem: &Problem) -> bool {
        let broken = |file| {
            let document = self.documents.get(&file);
            document.is_none_or(Document::is_doubtful)
        };
        match &problem.kind {
            Kind::UnknownSource(_) => broken(File::Sources),
            Kind::UnknownCity(_) | Kind::UnknownTheme(_) => broken(File::Regions),
            Kind::UnknownProvince(_) => broken(File::Provinces),
            Kind::OrderGap(_) => self
                .documents
                .get(&File::Tour)
                .is_some_and(|tour| tour.has_shape_at("order")),
            Kind::UnknownText(_) => broken(File::Regions) || broken(File::Tour),
            Kind::OtherVersion(..) => broken(File::Tour) || broken(File::Regions),
            Kind::OtherShare(..) => {
                broken(File::Regions)
                    || broken(File::Tour)
                    || Locale::ALL
                        .into_iter()
                        .any(|locale| broken(File::Text(locale)))
            }
            _ => false,
        }
    }
}
