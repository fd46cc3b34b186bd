import review from '../../../templates/review.md';

export const reviewTemplate: string = review;
