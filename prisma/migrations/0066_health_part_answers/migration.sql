-- AlterEnum
ALTER TYPE "health_part" ADD VALUE 'answers';
