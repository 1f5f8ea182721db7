package org.demarche.train;

/**
 * Sizes and rates of a training.
 *
 * @param seed start of all random numbers
 * @param taggerEpochs how often the tagger sees each sentence
 * @param taggerWeights how many weights of the tagger are kept
 * @param epochs how often the network sees each sentence
 * @param width length of a word's vector, a multiple of 4
 * @param hidden size of the hidden layer, a multiple of 4
 * @param vocabulary how many words have a vector of their own
 * @param rate first rate of learning
 */
record TrainingPlan(
        long seed,
        int taggerEpochs,
        int taggerWeights,
        int epochs,
        int width,
        int hidden,
        int vocabulary,
        float rate) {}
