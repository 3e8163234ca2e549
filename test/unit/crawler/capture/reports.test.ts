/** Where the browser sends the reports of a site. */
import { expect, test } from 'vitest';
import { Reports } from '../../../../crawler/capture/reports.ts';
import { fakeTarget } from '../../../support/fake-target.ts';

const page = 'https://www.example.nl/shop';
const report = (id: string, destination: string, type = 'deprecation') => ({
  report: {
    id,
    initiatorUrl: page,
    destination,
    type,
    timestamp: 0,
    depth: 0,
    completedAttempts: 0,
    body: {},
    status: 'Queued' as const,
  },
});

function watched() {
  const told: string[] = [];
  const reports = new Reports({
    queued: ({ url, about }) => void told.push(`${about} -> ${url}`),
    sampled: (reason) => void told.push(reason),
  });
  const target = fakeTarget();
  reports.attach(target);
  return { reports, target, told };
}

test('to the endpoint of its group, whichever is told first, and once', () => {
  const { target, told } = watched();
  target.session.emit('Network.reportingApiReportAdded', report('1', 'main'));
  expect(told).toEqual([]);
  target.session.emit('Network.reportingApiEndpointsChangedForOrigin', {
    origin: 'https://www.example.nl',
    endpoints: [{ groupName: 'main', url: 'https://reports.example/a' }],
  });
  target.session.emit('Network.reportingApiReportAdded', report('1', 'main'));
  expect(told).toEqual([`${page} -> https://reports.example/a`]);
});

const group = { group: 'nel', max_age: 1, endpoints: [{ url: 'https://nel.example/' }] };
const own = { endpoints: [{ url: '/own' }] };
const answer = (headers: Record<string, string>) => ({ url: page, frameUrl: page, headers });

test('to the endpoint that the older header names', () => {
  const { reports, target, told } = watched();
  reports.headersOf(answer({ 'Report-To': `${JSON.stringify(group)}\n${JSON.stringify(own)}` }));
  reports.headersOf(answer({ 'Report-To': 'not json', nel: 'not json' }));
  target.session.emit('Network.reportingApiReportAdded', report('1', 'nel'));
  target.session.emit('Network.reportingApiReportAdded', report('2', 'default'));
  expect(told).toEqual([`${page} -> https://nel.example/`, `${page} -> https://www.example.nl/own`]);
});

test.each([
  [1, `${page} -> https://nel.example/`],
  [0.5, 'a share of all requests to www.example.nl is reported to nel.example'],
])('of answered requests, of which a server wants a share of %s', (success, expected) => {
  const { reports, told } = watched();
  const nel = { report_to: 'nel', max_age: 1, success_fraction: success };
  reports.headersOf(answer({ 'report-to': JSON.stringify(group), nel: JSON.stringify(nel) }));
  expect(told).toEqual([expected]);
});

test('of errors alone: an answer is not reported', () => {
  const { reports, told } = watched();
  const nel = { report_to: 'nel', max_age: 1 };
  reports.headersOf(answer({ 'report-to': JSON.stringify(group), nel: JSON.stringify(nel) }));
  expect(told).toEqual([]);
});

test('a report without an endpoint is sent nowhere, and does not wait for one of a later page', () => {
  const { reports, target, told } = watched();
  target.session.emit('Network.reportingApiReportAdded', report('1', 'main'));
  reports.reset();
  target.session.emit('Network.reportingApiEndpointsChangedForOrigin', {
    origin: 'https://www.example.nl',
    endpoints: [{ groupName: 'main', url: 'https://reports.example/a' }],
  });
  expect(told).toEqual([]);
});
