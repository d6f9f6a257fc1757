export { approvePlan } from './approve-plan.ts';
export { deliverByLink } from './deliver-by-link.ts';
export { caseFacts, type CaseFacts } from './case-facts.ts';
export { measureResultsOf, type MeasureResult } from './measure-results-of.ts';
export { readDeliveries as deliveriesOf } from './read-deliveries.ts';
export { recordPlan } from './record-plan.ts';
export { removePlans } from './remove-plans.ts';
export { planForApproval, planInForce } from './plan-store.ts';
