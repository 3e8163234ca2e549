import type { LanguageWords } from '../language.ts';

/**
 * Portuguese. Terms of law as in the Portuguese version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'pt',
  links: {
    privacy: `privacidade, proteção de dados, protecção de dados, dados pessoais, rgpd, lgpd,
    politicadeprivacidade`,
    cookies: 'cookie, cookies',
    document: 'política, políticas, declaração, aviso, termos',
    neutral: 'nossa, sobre, uso, utilização, informação, condições, tratamento, mais',
    settings: 'definições, configurações, preferências, gerir',
    other: 'receita, receitas, bolachas, biscoitos, emprego, notícias, formação, encarregado',
  },
  parts: {
    responsible: 'responsável*, contacto*, contato*, telefone',
    officer: 'encarregado da proteção, encarregada da proteção, encarregado, dpo',
    purposes: 'finalidade*, fins, a fim de',
    ground: `fundamento jurídico, base legal, consentimento, interesse* legítimo*, contrato, obrigação legal`,
    recipients: `terceiros, destinatário*, subcontratante*, partilh*, compartilh*, transmit*, comunicamos,
    cedemos, prestador*, fornecedor*, parceiro*`,
    transfers: 'países terceiros, país terceiro, fora da união, fora do eee, cláusulas contratuais',
    retention: 'prazo* de conservação, conserva*, guardamos, guardados, período de retenção',
    access: 'direito de acesso, acesso, aceder, acessar',
    objection: 'oposição, opor se',
    restriction: 'limitação',
    portability: 'portabilidade',
    withdrawal: 'retirar, revogar',
    complaint: 'reclamação*, autoridade de controlo, cnpd',
    date: 'versão, última atualização, última alteração, atualizada',
    session: 'sessão',
  },
  categories: {
    analytics: 'analític*, estatístic*, medição, desempenho',
    marketing: 'publicidade, publicitári*, marketing, anúncios',
    embed: 'redes sociais, conteúdos externos, mapas',
    preferences: 'preferência*, personalização',
    weak: 'desempenho',
    common: '',
  },
};
