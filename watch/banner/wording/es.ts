import type { ConsentWords } from '../wording.ts';

/** Spanish. */
export const wording: ConsentWords = {
  language: 'es',
  rank: 5,
  common: ['el', 'los', 'las', 'una', 'nuestra', 'nuestro', 'usted', 'su', 'sus', 'para', 'por', 'con', 'utilizamos', 'usamos', 'este', 'esta', 'del', 'mas', 'puede', 'puedes', 'que', 'todas', 'todos', 'sitio'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*'],
    consent: ['consentimiento', 'consiente*', 'autorizacion'],
    tracking: ['rastre*', 'seguimiento', 'tecnologias similares', 'habitos de navegacion', 'perfil', 'perfilado', 'informacion en un dispositivo', 'informacion en su dispositivo', 'medicion de audiencia'],
    privacy: ['privacidad', 'datos personales', 'rgpd', 'proteccion de datos'],
    web: ['sitio', 'web', 'pagina', 'navegacion', 'navegar', 'experiencia', 'estadistic*', 'analiti*', 'analizar', 'publicidad', 'publicitari*', 'anuncios', 'marketing', 'socios', 'terceros', 'dispositivo', 'navegador', 'mejorar', 'medir', 'datos', 'preferencias', 'trafico'],
  },
  foreign: {
    newsletter: ['boletin', 'suscrib*', 'descuento*', 'correo electronico', 'tu email'],
    age: ['18', 'mayor de edad', 'edad', 'anos', 'alcohol*'],
    chat: ['chatear', 'escribe .. mensaje', 'como podemos ayudar*'],
    login: ['iniciar sesion', 'contrasena', 'registrate', 'registrarse'],
    shop: ['carrito', 'comprar', 'envio', 'pedido'],
    food: ['receta*', 'horno', 'hornear', 'mantequilla', 'harina', 'azucar', 'galleta*'],
    embed: ['video*', 'mapa', 'contenido', 'reproducir', 'externo', 'formulario'],
  },
  control: {
    not: ['no', 'sin', 'ninguna', 'ninguno'],
    accept: ['acepta', 'aceptar', 'acepto', 'aceptarlas', 'aceptarlo', 'aceptando', 'permitir', 'permito', 'autorizar', 'consentir', 'consiento', 'estoy de acuerdo', 'activar todas', 'activar todo', 'habilitar todas', 'seleccionar todas'],
    agree: ['si', 'vale', 'de acuerdo', 'ok', 'entendido', 'lo entiendo', 'continuar', 'seguir', 'claro'],
    all: ['todo', 'todas', 'todos'],
    reject: ['rechaz*', 'denegar', 'deniego', 'declinar', 'no gracias', 'desactivar todas', 'deshabilitar todas', 'oponerse', 'revocar', 'retirar'],
    necessary: ['necesaria*', 'necesario*', 'esencial*', 'imprescindible*', 'obligatoria*', 'tecnicas', 'funcionales', 'basicas', 'estrictamente'],
    unnecessary: ['no necesaria*', 'no esencial*', 'opcional*', 'innecesaria*'],
    purposes: ['analitica*', 'estadistica*', 'marketing', 'publicidad', 'publicitaria*', 'personalizada*', 'redes sociales', 'rendimiento', 'preferencias', 'terceros'],
    only: ['solo', 'solamente', 'unicamente'],
    save: ['guardar', 'guarda', 'confirmar', 'aplicar', 'enviar'],
    selection: ['seleccion', 'seleccionadas', 'eleccion', 'preferencias', 'opciones elegidas'],
    settings: ['configura*', 'configuracion', 'ajustes', 'ajustar', 'personalizar', 'preferencias', 'gestionar', 'administrar', 'opciones', 'elegir', 'detalles', 'mostrar detalles', 'panel'],
    close: ['cerrar', 'ocultar', 'mas tarde', 'ahora no', 'omitir', 'cancelar', 'volver'],
    more: ['mas info*', 'saber mas', 'leer mas', 'ver mas', 'politica', 'politica de cookies', 'aviso', 'condiciones', 'informacion', 'aqui', 'terminos'],
  },
};
