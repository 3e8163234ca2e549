import type { ConsentWords } from '../wording.ts';

/** Portuguese. */
export const wording: ConsentWords = {
  language: 'pt',
  rank: 7,
  common: ['os', 'nosso', 'nossa', 'seu', 'sua', 'para', 'por', 'com', 'utilizamos', 'usamos', 'este', 'esta', 'dos', 'das', 'mais', 'voce', 'pode', 'que', 'todos', 'nos', 'uma'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*'],
    consent: ['consentimento', 'autorizacao'],
    tracking: ['rastre*', 'tecnologias semelhantes', 'perfil'],
    privacy: ['privacidade', 'dados pessoais', 'rgpd', 'lgpd', 'protecao de dados'],
    web: ['site', 'sitio', 'pagina', 'navegacao', 'experiencia', 'estatistic*', 'analis*', 'analitic*', 'publicidade', 'anuncios', 'marketing', 'parceiros', 'terceiros', 'dispositivo', 'navegador', 'melhorar', 'medir', 'dados', 'preferencias', 'trafego'],
  },
  foreign: {
    newsletter: ['newsletter', 'subscrev*', 'inscreva*', 'desconto*', 'seu email'],
    age: ['18', 'maior de idade', 'idade', 'anos', 'alcool*'],
    chat: ['escreva .. mensagem', 'como podemos ajudar'],
    login: ['iniciar sessao', 'entrar', 'palavra passe', 'senha', 'registar'],
    shop: ['carrinho', 'comprar', 'envio', 'encomenda'],
    food: ['receita*', 'forno', 'manteiga', 'farinha', 'acucar', 'bolacha*'],
    embed: ['video*', 'mapa', 'conteudo', 'reproduzir', 'externo', 'formulario'],
  },
  control: {
    not: ['nao', 'sem', 'nenhum', 'nenhuma'],
    accept: ['aceitar', 'aceito', 'aceita', 'aceite', 'permitir', 'permito', 'concordo', 'concordar', 'autorizar', 'consentir', 'ativar todos', 'selecionar todos'],
    agree: ['sim', 'ok', 'okay', 'entendi', 'compreendi', 'percebi', 'continuar', 'prosseguir', 'claro'],
    all: ['tudo', 'todos', 'todas'],
    reject: ['rejeit*', 'recus*', 'negar', 'declinar', 'nao obrigado', 'desativar todos', 'opor', 'revogar', 'retirar'],
    necessary: ['necessari*', 'essenciais', 'essencial', 'obrigatori*', 'tecnicos', 'funcionais', 'estritamente'],
    unnecessary: ['nao necessari*', 'nao essenciais', 'opcionais', 'opcional'],
    purposes: ['analitic*', 'estatistic*', 'marketing', 'publicidade', 'publicitari*', 'personalizad*', 'redes sociais', 'desempenho', 'preferencias', 'terceiros'],
    only: ['apenas', 'somente'],
    save: ['guardar', 'salvar', 'gravar', 'confirmar', 'aplicar'],
    selection: ['selecao', 'selecionados', 'escolha', 'escolhas', 'preferencias'],
    settings: ['configura*', 'definicoes', 'personalizar', 'preferencias', 'gerir', 'gerenciar', 'opcoes', 'escolher', 'ajustar', 'detalhes', 'mostrar detalhes'],
    close: ['fechar', 'ocultar', 'mais tarde', 'agora nao', 'ignorar', 'cancelar', 'voltar'],
    more: ['mais info*', 'saiba mais', 'saber mais', 'ler mais', 'politica', 'aviso', 'termos', 'informacoes', 'aqui'],
  },
};
