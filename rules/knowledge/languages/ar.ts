import type { LanguageWords } from '../language.ts';

/**
 * Arabic. Terms of law as in what sites call the terms of Regulation (EU) 2016/679; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'ar',
  links: {
    privacy: 'الخصوصية, خصوصية, سياسة الخصوصية, البيانات الشخصية, حماية البيانات, khususiya',
    cookies: 'ملفات تعريف الارتباط, الكوكيز, كوكيز, ملفات الارتباط, cookie, cookies',
    document: 'سياسة, بيان, إشعار, شروط, سياستنا',
    neutral: 'استخدام, حول, معلومات, حماية, الاستخدام',
    settings: 'إعدادات, تفضيلات, إدارة',
    other: 'وصفة, أخبار, وظائف',
  },
  parts: {
    responsible: '*المسؤول*, *اتصل*, *للاتصال*, *التواصل*, *هاتف*',
    ground: '*الأساس القانوني, *موافق*, *المصلحة المشروعة, *المصالح المشروعة, *عقد, *التزام قانوني*',
    recipients: '*أطراف ثالثة, *الأطراف الثالثة, *طرف ثالث, *المستلم*, *معالج*',
    retention: '*الاحتفاظ*, *نحتفظ*, *مدة التخزين*, *تخزين*',
    access: '*الوصول*, *الاطلاع*',
    objection: '*الاعتراض*, *اعتراض*',
    restriction: '*تقييد*',
    portability: '*قابلية نقل*, *نقل البيانات*',
    withdrawal: '*سحب*',
    complaint: '*شكوى*, *السلطة الرقابية*, *سلطة إشراف*',
    date: '*الإصدار*, *آخر تحديث*, *تاريخ التحديث*',
    session: '*الجلسة*, *جلسة*',
  },
  categories: {
    analytics: '*التحليل*, *تحليلات*, *تحليلي*, *إحصائي*, *إحصاء*, *قياس*, *الأداء',
    marketing: '*إعلان*, *الإعلان*, *تسويق*, *التسويق*, *دعائي*',
    embed: '*التواصل الاجتماعي*, *الاجتماعية*, *محتوى خارجي*',
    preferences: '*التفضيل*, *تفضيل*, *التخصيص*',
    weak: '*الأداء',
    common: '',
  },
};
