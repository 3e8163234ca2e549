/**
 * Journeys by device. A site may have another banner and other trackers for a phone, so that each device is a
 * visitor of its own: rules are handed the journeys of one device at a time.
 */
import { deviceSchema, type Device } from './common.ts';
import type { JourneyEvidence, JourneyStart, SiteEvidence } from './index.ts';

/** The name of a journey among all of its site: its choice, after the device where that is no desktop. */
export const journeyName = (choice: string, device: Device = 'desktop'): string =>
  device === 'desktop' ? choice : `${device}:${choice}`;

/** The name of a policy's own journey. */
export const flowName = (id: string, device: Device = 'desktop'): string => journeyName(`flow:${id}`, device);

/** The name of a journey that began like this. */
export const nameOfStart = ({
  choice,
  device,
  flow,
}: Pick<JourneyStart, 'choice' | 'device' | 'flow'>): string =>
  flow === undefined ? journeyName(choice, device) : flowName(flow, device);

/** The name of a journey as a report has it. */
export const nameOfReport = (journey: {
  choice: string;
  device: Device;
  flow?: string | undefined;
}): string =>
  journey.flow === undefined
    ? journeyName(journey.choice, journey.device)
    : flowName(journey.flow, journey.device);

/** The choice and the device that a name stands for. A choice may have a colon of its own (`category:…`). */
export function partsOfName(name: string): { device: Device; choice: string } {
  const device = devices.find((each) => name.startsWith(`${each}:`));
  return device === undefined
    ? { device: 'desktop', choice: name }
    : { device, choice: name.slice(device.length + 1) };
}

/** All devices, in the order of reports. */
export const devices: readonly Device[] = deviceSchema.options;

/** The devices of these journeys, in the order of reports. */
export const devicesOf = (journeys: readonly JourneyEvidence[]): Device[] =>
  devices.filter((device) => journeys.some(({ journey }) => partsOfName(journey).device === device));

/**
 * What one device saw, with its journeys named by their choices, so that rules need not know the device. The same object
 * where that is all of it.
 */
export function ofDevice(evidence: SiteEvidence, device: Device): SiteEvidence {
  if (device === 'desktop' && devicesOf(evidence.journeys).every((each) => each === device)) return evidence;
  const journeys = evidence.journeys.flatMap((made) => {
    const parts = partsOfName(made.journey);
    return parts.device === device ? [{ ...made, journey: parts.choice }] : [];
  });
  return { ...evidence, journeys };
}
