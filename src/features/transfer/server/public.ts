export { transferPupilTies } from './pupil-ties.ts';
export { PostJob, readPost } from './read-post.ts';
