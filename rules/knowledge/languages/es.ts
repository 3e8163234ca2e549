import type { LanguageWords } from '../language.ts';

/**
 * Spanish. Terms of law as in the Spanish version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'es',
  links: {
    privacy: `privacidad, protección de datos, datos personales, datos de carácter personal, rgpd, lopd, lopdgdd,
    politicaprivacidad, politicadeprivacidad`,
    cookies: 'cookie, cookies',
    document: 'política, políticas, declaración, aviso',
    neutral: 'nuestra, sobre, uso, información, legal, términos, condiciones, tratamiento, más',
    settings: 'configuración, configurar, preferencias, ajustes, gestionar',
    other: `receta, recetas, galletas, curso, cursos, empleo, noticias, delegado, consultoría, consultor`,
  },
  parts: {
    responsible: 'responsable*, contacto, teléfono, contactar',
    officer: 'delegado de protección*, delegada de protección*, dpd, dpo',
    purposes: 'finalidad*, fines, con el fin de',
    ground: 'base jurídica, base legal, consentimiento, interés legítimo, contrato, obligación legal',
    recipients: `terceros, destinatario*, encargado* del tratamiento, compartimos, compartir*, comunicamos,
    cedemos, cesión*, ceder*, comunicarán, proveedor*, prestador*`,
    transfers: `tercer país, terceros países, fuera de la unión, fuera del eee, cláusulas contractuales tipo,
    transferencia* internacional*`,
    retention: 'plazo* de conservación, conserv*',
    access: 'derecho de acceso, acceso, acceder',
    objection: 'oposición, oponerse, oponerte',
    restriction: 'limitación, limitar',
    portability: 'portabilidad',
    withdrawal: 'retirar, revocar, retirada',
    complaint: 'reclamación*, autoridad de control, agencia española de protección',
    date: 'versión, última actualización, última modificación',
    session: 'sesión',
  },
  categories: {
    analytics: 'analític*, estadístic*, medición*, rendimiento',
    marketing: 'publicidad, publicitari*, marketing, anuncios, segmentación',
    embed: 'redes sociales, contenido externo, medios externos, mapas',
    preferences: 'preferencia*, personalización',
    weak: 'rendimiento',
    common: '',
  },
};
