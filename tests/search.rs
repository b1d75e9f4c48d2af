//! Finding places by the spellings that people use, in four scripts.

mod common;

use common::{dataset, text_file};
use onmt_tour_map::locale::Locale;
use onmt_tour_map::search::{Index, Kind};
use proptest::prelude::*;

/// Queries, one after another, and the region that comes first for each.
const REGIONS: &[(&str, &str)] = &[
    (
        "MA-01",
        "tanger|Tanger|TANGER|tangier|Tangiers|tánger|tanger tetouan|tanger tétouan al hoceima|Tanger-Tétouan-Al Hoceïma|\
         tetouan|Tétouan|tetuan|Tetuán|tettouan|titwan|al hoceima|alhoceima|Al-Hoceïma|hoceima|al houceima|alhucemas|\
         el hoceima|طنجة|طنجه|طَنْجَة|طـنـجـة|تطوان|تطاون|الحسيمة|الحسيمه|حسيمة|طنجة تطوان الحسيمة|طنجة - تطوان|\
         ⵟⴰⵏⵊⴰ|ⵜⴰⵏⵊⴰ|ⵜⵉⵟⵡⴰⵏ|ⵜⵉⵟⵟⴰⵡⵉⵏ|ⵍⵃⵓⵙⵉⵎⴰ|tanja|tangr|tetuoan|tangertetouan|région de Tanger",
    ),
    (
        "MA-02",
        "oriental|l'oriental|L’Oriental|loriental|ORIENTAL|l oriental|region oriental|orientale|الشرق|شرق|جهة الشرق|\
         oreintal",
    ),
    (
        "MA-03",
        "fes|Fès|FES|fez|Fez|fès-meknès|fes meknes|Fez-Meknes|fesmeknes|meknes|Meknès|meknas|mequinez|Mequínez|mekness|\
         miknas|Fès et Meknès|فاس|فَاس|مكناس|فاس مكناس|فاس ومكناس|فاس-مكناس|جهة فاس مكناس|ⴼⴰⵙ|ⴼⴰⵙ-ⵎⴽⵏⴰⵙ|ⵎⴽⵏⴰⵙ|ⴰⵎⴽⵏⴰⵙ|\
         ⵎⴻⴽⵏⴰⵙ|ⴼⴰⵙ ⵎⴽⵏⴰⵙ|meknés|fes-mekns",
    ),
    (
        "MA-04",
        "rabat|Rabat|rbat|ar-rabat|rabat sale|Rabat-Salé|rabat-salé-kénitra|sale|Salé|salé|sala|slá|kenitra|Kénitra|quenitra|\
         kinitra|qenitra|الرباط|رباط|لرباط|سلا|القنيطرة|القنيطره|قنيطرة|الرباط سلا القنيطرة|والقنيطرة|ⵔⴱⴰⵟ|ⵕⴱⴰⵟ|ⵕⴱⴰⵜ|ⵙⵍⴰ|\
         ⵇⵏⵉⵟⵔⴰ|ⵇⵏⵉⵜⵔⴰ|rabatsale|rabta",
    ),
    (
        "MA-05",
        "beni mellal|Béni Mellal|benimellal|beni-mellal|bni mellal|beni melal|Beni Mellal-Khénifra|khenifra|khénifra|khnifra|\
         kenifra|jenifra|xenifra|بني ملال|بنى ملال|بنيملال|خنيفرة|خنيفره|بني ملال خنيفرة|ⴰⵢⵜ ⵎⵍⵍⴰⵍ|ⵅⵏⵉⴼⵕⴰ|ⵅⵏⵉⴼⵔⴰ|\
         benni mellal|beni mellal khenifra",
    ),
    (
        "MA-06",
        "casablanca|Casablanca|casa|CASA|dar el beida|dar el bayda|casablanca settat|casa settat|settat|Settât|setat|\
         kasablanka|cazablanca|الدار البيضاء|دار البيضاء|الدارالبيضاء|الدار البيضا|البيضاء|كازا|كازابلانكا|سطات|الدار البيضاء سطات|\
         ⵜⵉⴳⵎⵎⵉ ⵜⵓⵎⵍⵉⵍⵜ|ⵙⵟⵟⴰⵜ|ⵙⵟⴰⵜ|ⴽⴰⵣⴰⴱⵍⴰⵏⴽⴰ|ⴷⴷⴰⵔ ⵍⴱⵉⴹⴰ|csablanca|cassablanca",
    ),
    (
        "MA-07",
        "marrakech|Marrakesh|marakech|marakesh|marrakesch|marraquech|MARRAKECH|marruecos marrakech|mrakech|marrakech safi|safi|\
         Safí|asafi|marrakech-asfi|مراكش|مرّاكش|مُرَّاكُش|مراكش آسفي|مراكش اسفي|آسفي|اسفي|أسفي|مراكش-أسفي|ⵎⵕⵕⴰⴽⵛ|ⵎⵔⵔⴰⴽⵛ|ⵎⵕⴰⴽⵛ|\
         ⴰⵙⴼⵉ|marrakehc|marrakch",
    ),
    (
        "MA-08",
        "draa|drâa|Drâa-Tafilalet|draa tafilalet|dra tafilalet|daraa|tafilalet|tafilalt|tafilelt|drâa-tafilalt|درعة|درعه|\
         درعة تافيلالت|تافيلالت|تافلالت|ⴷⴰⵔⵄⴰ|ⵜⴰⴼⵉⵍⴰⵍⵜ|ⴷⴰⵔⵄⴰ ⵜⴰⴼⵉⵍⴰⵍⵜ|tafillalet|draatafilalet",
    ),
    (
        "MA-09",
        "souss|sous|sus|Souss-Massa|souss massa|sus masa|sous massa|soussmassa|suss|massa|سوس|سوس ماسة|ماسة|سوس-ماسه|ⵙⵓⵙⵙ|ⵙⵓⵙ|\
         ⵎⴰⵙⵙⴰ|ⵙⵓⵙⵙ ⵎⴰⵙⵙⴰ",
    ),
    (
        "MA-10",
        "guelmim|Guelmim|gulmim|goulmim|goulimine|gelmim|guelmin|guelmim oued noun|guelmim-oued-noun|oued noun|ouednoun|\
         wad noun|oued nun|كلميم|گلميم|ڭلميم|كليميم|واد نون|وادي نون|كلميم واد نون|ⴳⵍⵎⵉⵎ|ⴳⵯⵍⵎⵉⵎ|ⵡⴰⴷ ⵏⵓⵏ",
    ),
    (
        "MA-11",
        "laayoune|Laâyoune|laayoun|layoune|el aaiun|El Aaiún|elaaiun|al aaiun|el ayoun|el-ayoun|laâyoune sakia el hamra|\
         sakia el hamra|saguia el hamra|seguia el hamra|sakia|العيون|عيون|لعيون|العيون الساقية الحمراء|الساقية الحمراء|ساقية حمراء|ⵍⵄⵢⵓⵏ|\
         ⵍⵄⵢⵓⵏ ⵙⴰⵇⵢⴰ ⵍⵃⴰⵎⵔⴰ|laâyoun",
    ),
    (
        "MA-12",
        "dakhla|Dakhla|dajla|ad-dakhla|dahla|dakla|Dakhla-Oued Ed-Dahab|dakhla oued eddahab|dakhla oued ed dahab|oued ed dahab|\
         oued eddahab|oued dahab|ed-dakhla|الداخلة|داخلة|الداخله|الداخلا|وادي الذهب|واد الذهب|الداخلة وادي الذهب|ⴷⴰⵅⵍⴰ|ⴷⴷⴰⵅⵍⴰ|\
         ⵡⴰⴷ ⴷⴰⵀⴰⴱ|dkahla",
    ),
];

/// Queries for what is no region's name, and the id that comes first, or the first of those of a city.
const PLACES: &[(&str, &str)] = &[
    (
        "agadir",
        "agadir|Agadir|AGADIR|agadyr|أكادير|اكادير|أگادير|أغادير|أقادير|ⴰⴳⴰⴷⵉⵔ|agadri",
    ),
    (
        "ouarzazate",
        "ouarzazate|Ouarzazat|warzazate|warzazat|uarzazat|ورزازات|وارزازات|ورززات|ⵡⴰⵔⵣⴰⵣⴰⵜ|ⵡⴰⵔⵥⴰⵥⴰⵜ|ouarzazte",
    ),
    (
        "essaouira",
        "essaouira|Essawira|souira|essaouria|mogador|الصويرة|صويرة|السويرة|ⵚⵡⵉⵔⴰ|ⵙⵡⵉⵔⴰ|swira",
    ),
    (
        "chefchaouen",
        "chefchaouen|chaouen|chauen|chefchaoun|xauen|chefchaouene|شفشاون|الشاون",
    ),
    (
        "oujda",
        "oujda|Oujda|wujda|ujda|uchda|oudjda|وجدة|وجده|ⵡⵓⵊⴷⴰ",
    ),
    (
        "nador",
        "nador|Nador|nadur|الناظور|الناضور|ناظور|ⵏⴰⴹⵓⵕ|ⵏⴰⴷⵓⵔ",
    ),
    (
        "errachidia",
        "errachidia|er-rachidia|rachidia|rashidia|الرشيدية|الراشدية|راشيدية",
    ),
    ("ifrane", "ifrane|Ifran|yfrane|إفران|افران|يفرن|ⵉⴼⵔⴰⵏ"),
    (
        "el-jadida",
        "el jadida|eljadida|al jadida|jadida|الجديدة|جديدة|mazagan",
    ),
    ("tiznit", "tiznit|tiznite|tisnit|تيزنيت|تزنيت|ⵜⵉⵣⵏⵉⵜ"),
    (
        "taroudannt",
        "taroudant|taroudannt|tarudant|taroudante|تارودانت|ⵜⴰⵔⵓⴷⴰⵏⵜ",
    ),
    ("tan-tan", "tan tan|tantan|tan-tan|طانطان|طان طان"),
    (
        "es-semara",
        "smara|es-semara|essemara|semara|esmara|السمارة|سمارة",
    ),
    ("boujdour", "boujdour|bojador|bujdur|بوجدور"),
    ("merzouga", "merzouga|marzouga|merzuga|مرزوكة|مرزوقة"),
    ("zagora", "zagora|zagoura|زاكورة|زاكوره|ⵣⴰⴳⵓⵔⴰ"),
    ("tinghir", "tinghir|tineghir|tinerhir|tinghrir|تنغير|ⵜⵉⵏⵖⵉⵔ"),
    ("figuig", "figuig|figig|fgig|فجيج|فكيك|ⵉⴼⵉⵢⵢⵉⵢ"),
    (
        "khouribga",
        "khouribga|khribga|juribga|kouribga|خريبكة|خريبگة",
    ),
    (
        "mohammedia",
        "mohammedia|mohamedia|mohammadia|المحمدية|محمدية",
    ),
    (
        "lagouira",
        "lagouira|la güera|la guera|laguera|lagwira|الكويرة|لكويرة",
    ),
    ("tarfaya-ville", "tarfaya|tarfayah|طرفاية"),
    ("taza", "taza|تازة|تازا|ⵜⴰⵣⴰ"),
    (
        "moulay-idriss-zerhoun",
        "moulay idriss|moulay driss zerhoun|mulay idris|مولاي ادريس|مولاي إدريس زرهون",
    ),
    ("midelt", "midelt|ميدلت|ⵎⵉⴷⵍⵜ"),
    ("azilal", "azilal|أزيلال|ازيلال|ⴰⵥⵉⵍⴰⵍ|ⴰⵣⵉⵍⴰⵍ"),
    ("asilah-ville", "asilah|assilah|arcila|arzila|أصيلة|أصيلا"),
    ("volubilis", "volubilis|walili|وليلي|oualili"),
    (
        "ait-ben-haddou",
        "ait ben haddou|aït benhaddou|ait-ben-haddou|آيت بن حدو|ايت بن حدو",
    ),
    (
        "place-jemaa-el-fna",
        "jemaa el fna|djemaa el fna|jamaa el fna|jemaa elfna|جامع الفنا",
    ),
    ("jardin-majorelle", "majorelle|jardin majorel|ماجوريل"),
    (
        "mosquee-hassan-ii",
        "mosquée hassan|mosquee hassan 2|hassan ii mosque|مسجد الحسن",
    ),
    ("taghazout", "taghazout|tagazut|tarhazout|تغازوت"),
    ("cascades-ouzoud", "ouzoud|cascades d'ouzoud|uzud|أوزود"),
];

/// Everything that can be found, by its names in all languages.
fn index() -> Index {
    let dataset = dataset();
    let mut index = Index::of(&dataset);
    for locale in Locale::ALL {
        index.add_names(&dataset, &text_file(locale));
    }
    index
}

fn queries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|').map(str::trim)
}

#[test]
fn regions_come_first_by_every_spelling_of_their_names() {
    let index = index();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (id, list) in REGIONS {
        for query in queries(list) {
            count += 1;
            let found = index.find(query, 3);
            let first = found.hits.first().map(|hit| hit.entry.id.clone());
            if first.as_deref() != Some(*id) {
                wrong.push(format!("{query} gave {first:?}, not {id}"));
            }
        }
    }
    assert!(count > 200, "{count}");
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn places_come_first_by_every_spelling_of_their_names() {
    let index = index();
    let mut wrong = Vec::new();
    for (id, list) in PLACES {
        for query in queries(list) {
            let found = index.find(query, 8);
            let own = |kind: Kind, found: &str| match kind {
                Kind::Stop => found.ends_with(&format!("-{id}")),
                _ => found == *id,
            };
            let first = found.hits.first();
            if !first.is_some_and(|hit| own(hit.entry.kind, &hit.entry.id)) {
                let first = first.map(|hit| (&hit.entry.id, &hit.name));
                wrong.push(format!("{query} gave {first:?}, not {id}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_region_is_found_by_its_towns_behind_the_town() {
    let found = index().find("essaouira", 20);
    let place = |id: &str| found.hits.iter().position(|hit| hit.entry.id == id);
    assert_eq!(place("essaouira"), Some(0));
    assert_eq!(place("MA-07"), Some(1));
    assert!(place("medina-essaouira") > Some(1));
    assert_eq!(found.total, found.hits.len());
}

#[test]
fn the_order_is_region_stops_newest_first_then_the_city() {
    let found = index().find("fes", 4);
    let ids: Vec<&str> = found.hits.iter().map(|hit| hit.entry.id.as_str()).collect();
    assert_eq!(ids, ["MA-03", "2025-fes", "2020-fes", "fes"]);
}

#[test]
fn names_of_regions_in_arabic_and_tifinagh_are_known_before_other_languages_are() {
    let dataset = dataset();
    let mut index = Index::of(&dataset);
    index.add_names(&dataset, &text_file(Locale::En));
    for query in ["fes", "Fès", "FES", "فاس", "ⴼⴰⵙ"] {
        let first = &index.find(query, 1).hits[0];
        assert_eq!(first.entry.id, "MA-03", "{query}");
    }
    assert_eq!(index.find("فاس", 1).hits[0].locale, Locale::Ar);
}

#[test]
fn what_is_no_place_finds_nothing() {
    let index = index();
    for query in [
        "", " ", "zzzz", "qwertz", "xyz", "London", "Paris", "لندن", "…", "🙂", "12345", "fes zzzz",
    ] {
        let found = index.find(query, 3);
        assert_eq!(found.total, 0, "{query} gave {found:?}");
    }
}

#[test]
fn no_more_than_asked_for_but_all_counted() {
    let found = index().find("a", 5);
    assert_eq!(found.hits.len(), 5);
    assert!(found.total > 5);
}

proptest! {
    #[test]
    fn any_text_can_be_asked(query in "\\PC{0,40}") {
        let dataset = dataset();
        let mut index = Index::of(&dataset);
        index.name(0, Locale::Fr, &query, false);
        let found = index.find(&query, 400);
        prop_assert!(found.hits.len() == found.total);
    }
}
