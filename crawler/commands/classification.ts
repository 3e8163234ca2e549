/** The rules' knowledge, as the report builder asks for it. */
import type { Classification } from '../../reports/build-report.ts';
import { classifyCookie, serviceOf } from '../../rules/classify.ts';

export const classification: Classification = { classifyCookie, serviceOf };
