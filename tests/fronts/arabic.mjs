// An Arabic paper with every kind of page: right to left, with Latin words and figures in between.

/** @import { Paper } from "./paper.mjs" */

const filler = `اجتمعت اللجنة مساء الخميس في القاعة التي فوق السوق، وحضر أحد عشر عضوًا، وغاب ثلاثة بعذر.

قالت رئيسة اللجنة: «قسنا كل شيء مرتين، وما بقي هو أن نقرر». ثم طُرح السؤال للتصويت بعد التاسعة بعشر دقائق.

الأوراق متاحة للجميع في المكتبة العامة حتى نهاية الشهر.`;

const long = `كان الميناء قبل مئة عام رصيفًا واحدًا من خشب، وكانت السفن تنتظر المد يومًا كاملًا.

## الرصيف الأول

بُني الرصيف سنة 1911 بحجارة جاءت من الجزيرة المقابلة، وما زال نصفها في مكانه.

:::pullquote[عامل قديم في الميناء]
كنا نعرف السفينة من صوتها قبل أن نراها.
:::

## العمق الجديد

بدأت الحفارة *Saltney II* عملها في الربيع، وهي ترفع في الساعة ما كانت القديمة ترفعه في نصف يوم.

:::factbox[الميناء بالأرقام]
- طول الرصيف: 412 مترًا
- العمق: 9 أمتار
:::

:::timeline[كيف جرى الأمر]
- **1911:** بناء الرصيف الأول
- **2026:** بدء الحفر
:::

## ما يأتي بعد ذلك

سيُعرض التقرير على المجلس في [حزيران](https://council.example/june)، ثم يُنشر.`;

/** @type {Paper} */
export const arabic = {
  filler,
  settings: {
    search: "yes",
    title: "بريد الميناء",
    tagline: "أخبار المدينة والبحر كل يوم",
    url: "https://barid.example",
    language: "ar",
    timeZone: "Asia/Beirut",
    publisher: { name: "بريد الميناء", email: "desk@barid.example" },
    contact: "/contact/",
    sources: [{ slug: "reuters", name: "رويترز", url: "https://www.reuters.com", kind: "agency" }],
    sections: [
      { slug: "city", title: "المدينة", colour: "#8a2f2a" },
      { slug: "economy", title: "الاقتصاد", colour: "#6b5514" },
      { slug: "science", title: "العلوم", colour: "#2a6a4a" },
      { slug: "opinion", title: "الرأي", colour: "#6a3a6f" },
    ],
  },
  pages: {
    "pages/about.md": "---\ntitle: من نحن\n---\n\nصحيفة يومية مستقلة تصدر في المدينة منذ سنة 1954.\n",
  },
  stories: [
    {
      file: "city/ferry",
      headline: "العبّارة الأخيرة باقية سنة أخرى، ولكن بثمن",
      dek: "وجد مجلس الميناء المال بين بندين آخرين، وسيجده الركاب في سعر التذكرة.",
      picture: "harbour.jpg",
      fields: {
        ...{ authors: "ليلى حداد", priority: "lead", topics: ["النقل"] },
        corrections: [{ date: "2026-05-31", text: "ذكرت نسخة سابقة من هذا الخبر سعرًا غير صحيح." }],
      },
    },
    {
      file: "economy/market",
      headline: "سقف السوق سليم، يقول المهندس الثالث",
      dek: "اختلف الأولان، وقبض كل منهما أجره.",
      picture: "street.jpg",
      fields: { authors: "سامر خوري", priority: "top", topics: ["المباني"] },
    },
    {
      file: "science/harbour-depth",
      headline: "مئة عام من عمق الميناء",
      dek: "حكاية رصيف وحفّارة، ومدّ لا ينتظر أحدًا.",
      picture: "hills.jpg",
      text: long,
      fields: { authors: "ليلى حداد", priority: "top", layout: "longread", topics: ["النقل", "البحر"] },
    },
    {
      file: "opinion/clock",
      headline: "ساعة لا تصيب تبقى ساعة المدينة",
      dek: "أصلحوها، ولكن حيث هي.",
      fields: { authors: "نادر العلي", label: "opinion" },
    },
    {
      file: "city/tower",
      headline: "تفكيك برج الساعة حجرًا حجرًا",
      picture: "tower.jpg",
      fields: { authors: "سامر خوري", topics: ["المباني"] },
    },
    {
      file: "economy/rates",
      headline: "الرسوم ترتفع ثلاثة في المئة، والبلدية تشرح لماذا ليست أربعة",
      dek: "الفرق مسبح واحد.",
      fields: { source: "reuters", topics: ["الرسوم"] },
    },
    {
      file: "opinion/view",
      headline: "من يدفع ثمن المنظر؟",
      fields: { authors: "نادر العلي", label: "opinion" },
    },
    {
      file: "city/library",
      headline: "المكتبة تفتح يوم الاثنين",
      fields: { priority: "brief", layout: "brief" },
    },
    { file: "science/fog", headline: "اختبار بوق الضباب ظهر الأحد", fields: { priority: "brief" } },
    { file: "economy/milk", headline: "الحليب في زجاجات من جديد", fields: { priority: "brief" } },
    {
      file: "science/water",
      headline: "السد ممتلئ لأول مرة منذ سنة 2019",
      dek: "ترجو شركة المياه ألا يأتي الجميع لرؤيته في يوم واحد.",
      picture: "hills.jpg",
      fields: { authors: "ليلى حداد", topics: ["البحر"] },
    },
    {
      file: "city/pilots",
      headline: "مرشدان جديدان للميناء",
      fields: { authors: "سامر خوري", topics: ["النقل"] },
    },
  ],
};
