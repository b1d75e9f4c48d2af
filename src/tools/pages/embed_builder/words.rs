//! The words of the page that makes an embed. They are not among the site's (`public/data/text/`), which every visitor loads.

use crate::locale::Locale;

/// What the page says.
pub struct Words {
    /// The title.
    pub title: &'static str,
    /// What the page is for, and what else is needed.
    pub intro: &'static str,
    /// Above the preview.
    pub preview: &'static str,
    /// Above the code with the script.
    pub by_script: &'static str,
    /// What it does.
    pub by_script_note: &'static str,
    /// Above the code without.
    pub by_frame: &'static str,
    /// What it does.
    pub by_frame_note: &'static str,
    /// On the buttons.
    pub copy: &'static str,
    /// After a press.
    pub copied: &'static str,
}

/// The words, and the language that they are in: French for Tamazight, which has none of its own for these.
pub fn words(locale: Locale) -> (Locale, Words) {
    match locale {
        Locale::Fr | Locale::Zgh => (Locale::Fr, FRENCH),
        Locale::Ar => (locale, ARABIC),
        Locale::En => (locale, ENGLISH),
        Locale::Es => (locale, SPANISH),
    }
}

const FRENCH: Words = Words {
    title: "Intégrer la carte",
    intro: "Choisissez ce que la carte montre d’abord, puis copiez le code dans votre page. La carte ne s’affiche que dans les sites inscrits sur la liste de l’office.",
    preview: "Aperçu",
    by_script: "Avec script",
    by_script_note: "Le cadre suit la hauteur de la carte.",
    by_frame: "Sans script",
    by_frame_note: "Le cadre garde ses proportions.",
    copy: "Copier le code",
    copied: "Code copié",
};

const ARABIC: Words = Words {
    title: "إدراج الخريطة",
    intro: "اختر ما تعرضه الخريطة أولا، ثم انسخ الرمز إلى صفحتك. لا تظهر الخريطة إلا في المواقع المسجلة في لائحة المكتب.",
    preview: "معاينة",
    by_script: "مع نص برمجي",
    by_script_note: "يتبع الإطار ارتفاع الخريطة.",
    by_frame: "بدون نص برمجي",
    by_frame_note: "يحافظ الإطار على أبعاده.",
    copy: "نسخ الرمز",
    copied: "تم نسخ الرمز",
};

const ENGLISH: Words = Words {
    title: "Embed the map",
    intro: "Choose what the map shows first, then copy the code into your page. The map only appears in sites that are on the office’s list.",
    preview: "Preview",
    by_script: "With a script",
    by_script_note: "The frame follows the height of the map.",
    by_frame: "Without a script",
    by_frame_note: "The frame keeps its proportions.",
    copy: "Copy the code",
    copied: "Code copied",
};

const SPANISH: Words = Words {
    title: "Insertar el mapa",
    intro: "Elija lo que el mapa muestra primero y copie el código en su página. El mapa solo aparece en los sitios inscritos en la lista de la oficina.",
    preview: "Vista previa",
    by_script: "Con script",
    by_script_note: "El marco sigue la altura del mapa.",
    by_frame: "Sin script",
    by_frame_note: "El marco conserva sus proporciones.",
    copy: "Copiar el código",
    copied: "Código copiado",
};
