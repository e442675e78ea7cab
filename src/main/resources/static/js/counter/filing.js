/** The entry as the interface takes it: what a portal would send, and what only a counter knows. */
import { placeOf } from './procedure.js';
import { deliveryOf } from './delivery.js';

export function filing(now, sheet) {
  const paper = Object.entries(now.paper)
    .filter(([, { originals, copies }]) => originals + copies !== 0)
    .map(([componentCode, sheets]) => ({ componentCode, ...sheets }));
  return {
    procedureCode: now.procedureCode,
    placeCode: placeOf(now, sheet),
    applicant: filledIn(now.applicant),
    answers: now.answers,
    components: now.files.map(({ componentCode, fileId }) => ({ componentCode, fileId })),
    paper,
    delivery: filledIn(deliveryOf(now)),
    queueNumber: now.queueNumber || undefined,
    onBehalf: now.onBehalf ?? undefined,
  };
}

/** What was typed and taken back again was never said. */
function filledIn(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
