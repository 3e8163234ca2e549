/** The pages that a browser shows, whoever opened them: the crawler drives its tabs without puppeteer. */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** `root`: a session of the browser. */
export async function pagesOf(
  root: CDPSession,
  which: (page: Protocol.Target.TargetInfo) => boolean = () => true,
): Promise<Protocol.Target.TargetInfo[]> {
  const { targetInfos } = await root.send('Target.getTargets');
  return targetInfos.filter((each) => each.type === 'page' && which(each));
}
