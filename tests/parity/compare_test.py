"""Whether compare.py sees what it must see: python3 compare_test.py"""

import unittest

import compare

TOKEN = "met\t1\t5\t6\t7\t8\t1\t0\tVBD\t1\tROOT\t1\tO\tVERB\tTense=Past\tmeet"


def changed(**values):
    columns = TOKEN.split("\t")
    for name, value in values.items():
        columns[compare.COLUMNS.index(name)] = value
    return columns


def compared(ours, margin=1.0, equal=0):
    """The comparison of a document of one token, and of `equal` others that do not differ."""
    comparison = compare.Comparison()
    comparison.compare_documents([TOKEN.split("\t")], ours, margin)
    for _ in range(equal):
        comparison.compare_documents([TOKEN.split("\t")], [TOKEN.split("\t")], 1.0)
    return comparison


class CompareTest(unittest.TestCase):
    def test_equal_documents_pass(self):
        comparison = compared([changed()])
        self.assertEqual(list(comparison.failures()), [])
        self.assertEqual(comparison.differences, [])
        self.assertEqual(comparison.stages["rules"].compared, 1)

    def test_a_document_cut_otherwise_fails_and_counts_its_tokens(self):
        comparison = compared([changed(text="m"), changed(text="et")], equal=10_000)
        self.assertEqual(list(comparison.failures()), ["tokens differ"])
        self.assertEqual(comparison.stages["tokens"].different, 2)

    def test_a_missing_token_fails(self):
        self.assertIn("tokens differ", compared([]).failures())

    def test_a_feature_may_never_differ(self):
        self.assertEqual(
            list(compared([changed(SHAPE="9")], 1e-9, equal=10_000).failures()), ["features differ"]
        )

    def test_a_rare_decision_may_differ_where_scores_tie(self):
        comparison = compared([changed(TAG="VBN")], 5e-5, equal=10_000)
        self.assertEqual(list(comparison.failures()), [])
        self.assertEqual(len(comparison.differences), 1)

    def test_a_decision_may_not_differ_where_no_scores_tie(self):
        for column in ("TAG", "head", "DEP", "sentence start", "entity"):
            failures = list(compared([changed(**{column: "?"})], 2e-4, equal=10_000).failures())
            self.assertEqual(len(failures), 1, column)
            self.assertIn("document 0 differs", failures[0])

    def test_more_decisions_than_two_in_ten_thousand_may_not_differ(self):
        self.assertEqual(list(compared([changed(DEP="dep")], 1e-9, equal=5_000).failures()), [])
        failures = list(compared([changed(DEP="dep")], 1e-9, equal=4_000).failures())
        self.assertEqual(failures, ["more than 0.02% of decisions differ"])

    def test_rules_must_agree_where_tag_and_label_do(self):
        self.assertEqual(list(compared([changed(LEMMA="met")], 1e-9).failures()), ["rules differ"])
        followed = compared([changed(TAG="VBN", LEMMA="met")], 1e-9, equal=10_000)
        self.assertEqual(list(followed.failures()), [])
        self.assertEqual(followed.stages["rules"].compared, 10_000)

    def test_the_header_is_no_token_but_a_number_sign_is(self):
        lines = ["# spacy 3.8\n", "#\t1\n", "==\n", "==\n"]
        self.assertEqual(list(compare.documents(lines)), [[["#", "1"]], []])

    def test_a_file_that_breaks_off_is_refused(self):
        with self.assertRaises(SystemExit):
            list(compare.documents(["a\t1\n"]))


if __name__ == "__main__":
    unittest.main()
