import type { ConsentWords } from '../wording.ts';

/** English. */
export const wording: ConsentWords = {
  language: 'en',
  rank: 2,
  common: ['the', 'we', 'our', 'you', 'your', 'and', 'to', 'of', 'this', 'use', 'uses', 'by', 'on', 'for', 'with', 'can', 'more', 'that', 'are', 'it', 'is', 'be', 'or', 'all', 'only'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*'],
    consent: ['consent*', 'agree', 'permission'],
    tracking: ['track*', 'similar techn*', 'pixels', 'browsing behavio*', 'profiling', 'fingerprint*', 'local storage', 'information on a device', 'information on your device'],
    privacy: ['your data', 'your information', 'privacy*', 'personal data', 'personal information', 'gdpr', 'ccpa', 'data protection'],
    web: ['website*', 'web site', 'site', 'page', 'use', 'uses', 'using', 'visit*', 'experience', 'statistic*', 'analytic*', 'analyse', 'analyze', 'advert*', 'ads', 'marketing', 'partners', 'device', 'browser', 'browsing', 'improve', 'measure', 'traffic', 'preferences', 'choice', 'choices', 'data', 'store'],
  },
  foreign: {
    newsletter: ['newsletter*', 'subscribe*', 'sign up', 'discount*', 'your email', 'email address', 'e mail address', 'offers', 'inbox', 'mailing list', 'off your'],
    age: ['18', '21', 'age', 'years old', 'or older', 'over 18', 'over 21', 'date of birth', 'legal drinking', 'of legal age', 'old enough', 'alcohol*', 'under 18', 'adult*'],
    chat: ['chat*', 'live chat', 'type .. message', 'ask .. question', 'how can we help', 'how can i help', 'talk to us'],
    login: ['log in', 'login', 'sign in', 'password', 'username', 'forgot password', 'register'],
    shop: ['your order', 'every order', 'orders over', 'use code', 'promo code', 'voucher*', 'coupon*', 'free shipping', 'cart', 'basket', 'checkout', 'add to cart', 'order now', 'shipping', 'buy now', 'discount*', 'first order'],
    food: ['recipe*', 'bake', 'baked', 'baking', 'oven', 'dough', 'butter', 'chocolate', 'flour', 'sugar', 'delicious', 'tasty', 'biscuit*', 'crunchy'],
    embed: ['video*', 'map', 'content', 'play', 'watch', 'to view', 'to see', 'external', 'embedded', 'form'],
  },
  control: {
    not: ['not', 'no cookies', 'don t', 'dont', 'never', 'without', 'cannot', 'no tracking', 'no consent'],
    accept: ['accept', 'accepts', 'accepted', 'accepting', 'agree', 'i agree', 'agreed', 'allow', 'allowing', 'i consent', 'consent to all', 'consent all', 'approve', 'enable all', 'opt in', 'select all', 'turn on all', 'enable', 'turn on', 'switch on', 'turn cookies on', 'give consent', 'give .. consent', 'grant consent', 'grant .. consent'],
    agree: ['aye', 'i m in', 'count me in', 'let s go', 'yes', 'yeah', 'yep', 'ok', 'okay', 'consent', 'got it', 'understood', 'i understand', 'fine', 'i m fine', 'sure', 'sounds good', 'that s ok', 'that s fine', 'great', 'cool', 'continue', 'proceed', 'go ahead', 'carry on', 'no problem', 'why not', 'i m ok', 'i m happy', 'happy', 'thanks', 'enter site', 'hide this message', 'of course', 'absolutely', 'certainly', 'let s do it', 'works for me', 'don t mind', 'do not mind', 'not a problem', 'give it to me'],
    all: ['all', 'everything', 'full', 'any', 'recommended'],
    reject: ['not for me', 'no way', 'hard pass', 'i d rather not', 'without cookies', 'go without', 'reject*', 'decline*', 'declining', 'deny', 'denies', 'denied', 'refuse*', 'refusing', 'disagree', 'no', 'nope', 'no thanks', 'no thank you', 'opt out', 'object', 'block', 'disallow', 'disable all', 'turn off all', 'withdraw', 'revoke', 'rather not', 'disable', 'deselect all', 'dismiss all', 'unselect all', 'opt .. out', 'turn off', 'turn .. off', 'switch off', 'switch .. off', 'leave .. off', 'not today', 'not interested', 'forbid', 'withhold*', 'nah', 'i m good', 'not give'],
    necessary: ['necessary', 'essential', 'essentials', 'required', 'functional', 'technical', 'mandatory', 'basic', 'minimal', 'minimum', 'needed', 'strictly needed', 'bare minimum'],
    unnecessary: ['non necessary', 'not necessary', 'non essential', 'nonessential', 'not essential', 'non required', 'not required', 'non functional', 'unnecessary', 'optional', 'additional', 'non mandatory', 'inessential'],
    purposes: ['*analytics', 'analytical', 'statistic*', 'marketing', 'advert*', 'ads', 'tracking', 'personali*ed', 'social', 'performance', 'targeting', 'media', 'preference cookies', 'third party'],
    only: ['only', 'just', 'solely', 'limit*'],
    save: ['save', 'saved', 'confirm', 'apply', 'store', 'submit', 'update', 'set preferences'],
    selection: ['selection', 'selected', 'choice', 'choices', 'preference', 'preferences', 'chosen', 'current', 'these'],
    settings: ['revisit', 'reopen', 'setting', 'settings', 'preference', 'preferences', 'manage*', 'customi*e', 'customi*ation', 'options', 'choose', 'let me choose', 'configure*', 'adjust', 'change', 'edit', 'personali*e', 'choices', 'choice', 'details', 'show details', 'more options', 'show purposes', 'view purposes', 'fine tune', 'review', 'set up', 'custom', 'control', 'decide', 'individual'],
    close: ['close', 'dismiss', 'hide', 'later', 'not now', 'maybe later', 'skip', 'ignore', 'cancel', 'back', 'ask me later'],
    more: ['more info*', 'learn more', 'read more', 'find out', 'find out more', 'know more', 'tell me more', 'more about', 'policy', 'policies', 'statement', 'notice', 'terms', 'details here', 'about', 'what are', 'why', 'info', 'information', 'vendors', 'partners', 'read', 'see more', 'more details', 'here', 'imprint', 'legal'],
  },
};
