"""Rules over the numbers of phần, chương, mục, điều, khoản and điểm (II.6.d, đ)."""
