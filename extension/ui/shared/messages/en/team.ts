/** What a user arranges for himself or his team: rules that are ignored, addresses of tools. In English. */
import type { OwnMessages } from '../nl.ts';

/** Rules that are ignored, and addresses of tools. */
export const team = {
  ignore: {
    summary: 'Ignore this rule here…',
    intro:
      'Then this rule does not count on this site, in this browser only. A waiver for everyone belongs in the policy.',
    reason: 'Reason',
    until: 'Up to and including',
    go: 'Ignore',
    end: 'Judge this rule again',
    by: 'you, in this browser only',
    title: 'Ignored rules',
    listIntro:
      'These rules do not count in this browser. The nightly report and saved evidence still show them.',
    none: 'You ignore no rules.',
    listed: (site, until) => `on ${site}, up to and including ${until}`,
    endOf: (rule, site) => `Judge ${rule} again on ${site}`,
  },
  links: {
    title: 'Issues and the nightly report',
    intro: 'A finding opens in the tools of your team. The extension sends nothing: you see the form first.',
    label: {
      issue: 'Address of a new issue',
      report: 'Address of the nightly report or of the review desk',
    },
    hint: {
      issue:
        'Put {title} and {body} where the title and the text belong. GitLab: …/-/issues/new?issue[title]={title}&issue[description]={body}. Jira: …/secure/CreateIssueDetails!init.jspa?pid=10000&issuetype=1&summary={title}&description={body}.',
      report:
        'The address of report.html, or an address with {fingerprint}, such as https://desk.example.nl/findings/{fingerprint}.',
    },
    bad: {
      issue:
        'The address of an issue begins with https:// and has {title} or {body} after the host, and no other places.',
      report:
        'The address of the report begins with https:// and has at most the place {fingerprint} after the host.',
    },
    save: 'Save',
    saved: 'Saved.',
  },
} satisfies Partial<OwnMessages>;
