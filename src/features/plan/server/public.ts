export { approvePlan } from './approve-plan.ts';
export { caseFacts, type CaseFacts } from './case-facts.ts';
export { recordPlan } from './record-plan.ts';
export { removePlans } from './remove-plans.ts';
export { planForApproval, planInForce } from './plan-store.ts';
