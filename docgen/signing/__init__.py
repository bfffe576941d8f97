"""Signatures in a finished PDF, beside the line: by a person, by văn thư's number, by the seal.

pyHanko does the cryptography, the forms and the validation; here is what a document of an office
wants of them.
"""
