import type { LanguageWords } from '../language.ts';

/**
 * Turkish. Terms of law as in law no. 6698 (KVKK) and what sites call the terms of Regulation (EU) 2016/679; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'tr',
  links: {
    privacy: `gizlilik, gizliliği, kişisel veriler, kişisel verilerin, kvkk, veri koruma,
    kişisel verilerin korunması`,
    cookies: 'çerez, çerezler, çerezlere, çerezlerin, cookie, cookies',
    document: `politika, politikası, politikamız, bildirim, bildirimi, aydınlatma, beyanı, sözleşmesi, metni,
    ilkeleri`,
    neutral: 'korunması, koruma, kullanımı, hakkında, bizim, işlenmesi',
    settings: 'ayarları, tercihleri, ayarlar',
    other: 'tarif, tarifi, tarifleri, eğitim, eğitimi, haberler',
  },
  parts: {
    responsible: 'veri sorumlusu*, iletişim*, telefon*',
    officer: 'veri koruma görevlisi, irtibat kişisi, dpo',
    purposes: 'amaç*, amac*',
    ground: `hukuki dayanak*, hukuki sebep*, açık rıza*, rıza*, meşru menfaat*, sözleşme*, hukuki yükümlülük*`,
    recipients: `üçüncü taraf*, üçüncü kişi*, alıcı*, veri işleyen*, paylaş*, aktar*, hizmet sağlayıcı*,
    tedarikçi*`,
    transfers: 'yurt dışı*, yurtdışı*, üçüncü ülke*',
    retention: 'saklama süre*, saklanma*, saklan*, saklıyor*, muhafaza*',
    access: 'erişim*, erişme*, bilgi talep*',
    objection: 'itiraz*',
    restriction: 'kısıtla*',
    portability: 'taşınabilir*, aktarılma*',
    withdrawal: 'geri çek*, geri al*',
    complaint: 'şikayet*, denetim otorite*, kişisel verileri koruma kurul*',
    date: 'sürüm*, son güncelleme, güncellenme tarihi, yürürlük',
    session: 'oturum*',
  },
  categories: {
    analytics: 'analitik*, analiz*, istatistik*, ölçüm*, performans*',
    marketing: 'reklam*, pazarlama*, hedefleme*',
    embed: 'sosyal medya*, sosyal, dış içerik, harita*',
    preferences: 'tercih çerez*, kişiselleştirme*',
    weak: 'performans*',
    common: '',
  },
};
