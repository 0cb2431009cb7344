// What the stories of the fixture sites are called and what they say, in each language.

/**
 * @typedef {object} Texts
 * @property {string} title of the paper
 * @property {string} tagline
 * @property {readonly (readonly [slug: string, title: string, colour: string])[]} sections
 * @property {readonly string[]} authors
 * @property {readonly string[]} topics
 * @property {readonly string[]} headlines
 * @property {readonly string[]} deks
 * @property {readonly string[]} paragraphs
 * @property {string} credit
 */

/** @type {Texts} */
export const english = {
  title: "The Estuary Post",
  tagline: "News from both banks",
  sections: [
    ["local", "Local", "#7a3b1f"],
    ["business", "Business", "#6b5514"],
    ["culture", "Culture", "#6a3a6f"],
    ["sport", "Sport", "#2f4f8f"],
  ],
  authors: ["Mara Ellison", "Tom Achterberg", "Priya Raman"],
  topics: ["Ferries", "Housing", "Schools", "Harbour", "Budget"],
  headlines: [
    "The ferry gets a second boat, and a second chance",
    "Council buys back the water works it sold in 1998",
    "A night market that closes before dark",
    "Rents on the north bank fall for the first time in a decade",
    "Who owns the mud? A court looks at the foreshore",
    "The last net maker takes an apprentice",
    "Port workers vote for the four-day week",
    "Why the library lends out drills",
    "Two goals in stoppage time keep Estuary United up",
    "Flood wall to be raised by half a metre",
    "A school without bells",
    "The orchestra plays in the fish hall",
    "A bakery that opens at midnight",
    "Tunnel engineers find a wreck, and stop",
    "The mayor sells the official car",
    "Sixty-one languages in one playground",
    "How the tide tables learned about the weather",
    "Bus drivers are to be asked first",
    "The museum returns a bell",
    "Nobody wants the tallest building in town",
    "Swimmers sue over the river, and win",
    "The lighthouse goes dark on Friday",
    "A shipyard builds its first ferry in thirty years",
    "Pensioners take over the village shop",
    "What the dredger brought up",
  ],
  deks: [
    "After three winters of cancelled sailings the island has a timetable that it can plan by.",
    "The price is twice what the town was paid for it; the pipes are a quarter of a century older.",
    "Traders like the new hours. Their customers are still at work.",
    "Four hundred flats were finished in spring, and landlords have begun to ask who is interested.",
  ],
  paragraphs: [
    "The vote came at ten past nine in the evening, after most of the public had gone home. Eleven hands went up, nine stayed down, and the clerk asked for it to be repeated, since nobody had expected it to be so close.",
    "What follows is less certain. The engineers have given three dates and stand by the last of them; the treasurer has given two sums and stands by neither. Between them lies a summer in which the quay will be a building site.",
    "“We were told that it could not be done,” said the harbour master, who has kept the letters. “Then we were told that it had always been the plan.” He intends to have both framed, one beside the other.",
    "The figures are not in dispute. Some 1,240 people cross the water on a weekday, three in four of them before eight in the morning, and the number has grown every year since the bridge was closed to lorries.",
  ],
  credit: "Priya Raman",
};

/** @type {Texts} */
export const german = {
  title: "Küstenbote",
  tagline: "Unabhängige Tageszeitung für die Unterelbe",
  sections: [
    ["politik", "Politik", "#8a2f2a"],
    ["wirtschaft", "Wirtschaft", "#6b5514"],
    ["kultur", "Kultur", "#6a3a6f"],
    ["sport", "Sport", "#2f4f8f"],
  ],
  authors: ["Wiebke Petersen", "Jürgen Großmann", "Ayşe Yıldız"],
  topics: ["Hafen", "Verkehr", "Landeshaushalt", "Hochwasserschutz"],
  headlines: [
    "Hochwasserschutzbeauftragte fordert Deicherhöhung noch vor der Sturmflutsaison",
    "Fährverbindung nach Süderoog wird eingestellt",
    "Haushaltsüberschuss: Woher das Geld kommt, und wohin es nicht geht",
    "Donaudampfschifffahrtsgesellschaft übernimmt Elbfähren",
    "„Wir haben nie daran geglaubt“",
    "Grundsteuerreform: Was Eigentümerinnen jetzt wissen müssen",
    "Die Orgel schweigt",
    "Straßenbahnverlängerung verzögert sich um zwei Jahre",
    "Ein Verein steigt ab, und die Stadt atmet auf",
    "Lebensmittelüberwachung schließt drei Fischbuden",
  ],
  deks: [
    "Der Gemeinderat hat mit einer Stimme Mehrheit beschlossen, was seit siebzehn Jahren als unmöglich galt.",
    "Die Verkehrsbetriebe sprechen von einer Übergangslösung; die Fahrgäste von einer Zumutung.",
    "Öffentlichkeitswirksame Ankündigungen gab es genug. Nun liegen die Zahlen vor.",
  ],
  paragraphs: [
    "Die Abstimmung war für acht Uhr angesetzt, und um zehn nach neun war sie vorbei. Elf Hände gingen hoch, neun blieben unten. Die Schriftführerin bat um Wiederholung, weil niemand mit einem so knappen Ergebnis gerechnet hatte.",
    "Unstrittig ist, dass die Hochwasserschutzmaßnahmen an der Südseite den Anforderungen des Landes nicht mehr genügen. Strittig ist alles andere: die Höhe, die Kosten, und wer die Straßenentwässerung bezahlt.",
    "„Man hat uns gesagt, das gehe nicht“, sagt der Hafenmeister, der die Briefe aufbewahrt hat. „Dann hat man uns gesagt, das sei immer so geplant gewesen.“",
  ],
  credit: "Ayşe Yıldız",
};

/** @type {Texts} */
export const arabic = {
  title: "صحيفة المرفأ",
  tagline: "أخبار الضفتين كل صباح",
  sections: [
    ["محليات", "محليات", "#7a3b1f"],
    ["اقتصاد", "اقتصاد", "#6b5514"],
    ["ثقافة", "ثقافة", "#6a3a6f"],
    ["رياضة", "رياضة", "#2f4f8f"],
  ],
  authors: ["ليلى حداد", "سامي منصور", "نور الدين عيسى"],
  topics: ["الميناء", "الإسكان", "المدارس", "الميزانية"],
  headlines: [
    "العبّارة تعود إلى الجزيرة بعد ثلاثة شتاءات من الانقطاع",
    "المجلس البلدي يستعيد محطة المياه التي باعها عام 1998",
    "سوق ليلية تغلق قبل الغروب",
    "الإيجارات في الضفة الشمالية تنخفض لأول مرة منذ عشر سنوات",
    "لمن الطين؟ محكمة تنظر في ملكية الشاطئ",
    "آخر صانع شباك يجد من يتعلم منه",
    "عمال الميناء يصوتون لأسبوع من أربعة أيام",
    "مكتبة تعير الكتب والمثاقب",
    "هدفان في الوقت الضائع يبقيان الفريق في الدرجة الأولى",
    "مدرسة بلا جرس",
  ],
  deks: [
    "صار لأهل الجزيرة جدول مواعيد يمكنهم الاعتماد عليه، وقارب ثانٍ إذا تعطل الأول.",
    "الثمن ضعف ما قبضته المدينة يومها، والأنابيب أكبر سناً بربع قرن.",
    "التجار راضون عن المواعيد الجديدة، أما الزبائن فما زالوا في أعمالهم.",
  ],
  paragraphs: [
    "جرى التصويت في التاسعة وعشر دقائق مساءً، بعد أن غادر معظم الحاضرين القاعة. رُفعت إحدى عشرة يداً وبقيت تسع، فطلبت أمينة السر إعادة العد لأن أحداً لم يتوقع أن تكون النتيجة متقاربة إلى هذا الحد.",
    "أما ما يأتي بعد ذلك فأقل وضوحاً. حدد المهندسون ثلاثة مواعيد وهم متمسكون بآخرها، وذكر أمين الصندوق مبلغين لا يتمسك بأي منهما. وبين هذا وذاك صيف يكون فيه الرصيف ورشة بناء.",
    "قال مدير الميناء، الذي احتفظ بالرسائل كلها: «قيل لنا إن الأمر مستحيل، ثم قيل لنا إنه كان مقرراً منذ البداية».",
  ],
  credit: "نور الدين عيسى",
};

/** Headlines of one word, and of 180 characters, as they come from agencies and from courts. */
export const extremes = [
  "Floods",
  "The regional council has voted to postpone until the spring of next year its decision on whether the ferry, the bridge and the tunnel should all be paid for out of the same small fund",
  "Nothing",
  "Appeal judges find that the water company was not told by the county, the county by the ministry, or the ministry by anyone at all, that the river would reach the houses on Mill Lane",
  "Rain",
  "Rechtsschutzversicherungsgesellschaften",
];
