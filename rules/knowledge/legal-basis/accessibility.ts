/** What must work for people who use no mouse. */
import { cite } from './citation.ts';

/** The European Accessibility Act, for services that consumers buy or use online. */
export const accessibilityAct = cite(
  'law',
  'Richtlijn (EU) 2019/882 art. 4 en bijlage I, afdeling III',
  'Diensten voor consumenten, ook webwinkels, zijn sinds 28 juni 2025 waarneembaar, bedienbaar, begrijpelijk en robuust. Of een website eronder valt hangt van de dienst en de onderneming af.',
  'Since 28 June 2025, services for consumers, web shops included, are perceivable, operable, understandable and robust. Whether a website falls under it depends on the service and the business.',
  'https://eur-lex.europa.eu/eli/dir/2019/882/oj',
);
/** WCAG 2.2, success criterion 2.1.1. */
export const wcagKeyboard = cite(
  'specification',
  'WCAG 2.2, succescriterium 2.1.1 Toetsenbord (EN 301 549, 9.2.1.1)',
  'Alles is met het toetsenbord te bedienen.',
  'Everything can be operated with a keyboard.',
  'https://www.w3.org/TR/WCAG22/#keyboard',
);
