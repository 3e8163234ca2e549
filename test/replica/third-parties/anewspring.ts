/** aNewSpring: the learning environment that Q-Academy links to. */
import { html, token, type Answer, type EstateRequest } from '../answer.ts';
import type { ThirdParty } from './third-party.ts';

export const learningEnvironment = 'https://qacademy.anewspring.nl/do?action=login';

export const anewspring: ThirdParty = {
  name: 'aNewSpring',
  hosts: ['qacademy.anewspring.nl'],
  answer: ({ cookies }: EstateRequest): Answer =>
    html(
      '<!doctype html><html lang="nl"><title>Leeromgeving Q-Academy</title><h1>Leeromgeving</h1><p>Log in met het account dat u van Q-Academy kreeg.</p></html>',
      cookies.has('JSESSIONID')
        ? {}
        : { cookies: [`JSESSIONID=${token(32)}; Path=/; Secure; HttpOnly; SameSite=Lax`] },
    ),
};
