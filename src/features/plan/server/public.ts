export { approvePlan, type Approval } from './approve-plan.ts';
export { caseFacts, type CaseFacts } from './case-facts.ts';
export { readPlanPage, type PlanPage } from './plan-list.ts';
export { planForApproval, planInForce, readPlans } from './plan-store.ts';
export { planDepartures } from '../rules/plan-departures.ts';
export { planDuties } from '../rules/plan-duties.ts';
